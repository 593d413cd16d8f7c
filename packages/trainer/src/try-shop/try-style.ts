import { STYLE } from '../report-page/style';

const BAR = `
.bar{position:sticky;top:0;z-index:2;background:var(--ground);border-bottom:1px solid var(--rule)}
.bar>div{max-width:1056px;margin:0 auto;padding:10px 32px;display:flex;flex-wrap:wrap;gap:6px 28px;align-items:center}
.bar strong{font-size:17px;letter-spacing:-.02em;color:var(--accent);font-weight:700}
.bar ul{flex:1}
.bar a{color:var(--ink);text-decoration:none;border-bottom:2px solid transparent}
.bar a:hover{border-bottom-color:var(--rule)}
.bar a[aria-current]{border-bottom-color:var(--accent);font-weight:620}
:is(h2,details)[id]{scroll-margin-top:72px}
.skip{position:absolute;left:8px;top:-60px;background:var(--sheet);padding:8px 14px;z-index:3;border-radius:0 0 8px 8px}
.skip:focus{top:0}
form.find{display:flex;gap:8px;margin:20px 0 8px;max-width:520px}
form.find input{flex:1;min-width:0;font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--third);border-radius:10px;padding:9px 14px}
form.find button,.button{font:inherit;font-weight:600;color:var(--ground);background:var(--accent);border:0;border-radius:10px;padding:9px 20px;cursor:pointer;text-decoration:none;display:inline-block}
main>section:first-child,main>.hidden+section{border-top:0;margin-top:0;padding-top:20px}
header.page+main>section:first-child{padding-top:0}
header.page p{max-width:70ch}`;

const STRIPS = `
article.shop{padding:24px;overflow:hidden}
article.shop>header{align-items:flex-start;gap:20px}
article.shop>header .picture{width:104px;font-size:40px}
article.shop h3{font-size:20px;line-height:1.35}
article.shop h3 a{color:var(--ink);text-decoration:none}
article.shop h3 a:hover{text-decoration:underline}
article.shop>header p{margin:4px 0 0;font-size:14.5px}
.price{font-weight:650}
.price del{font-weight:400;color:var(--muted);margin-left:8px;font-size:.9em}
.head{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 12px;margin:26px 0 12px}
.head>*{margin:0}
.head :is(h2,h3,h4){font-size:17px;font-weight:640;color:var(--ink);letter-spacing:-.01em}
.step{font-size:13px;color:var(--muted)}
.step b{display:inline-block;font-weight:600;color:var(--accent);padding:1px 10px;border:1px solid currentColor;border-radius:99px;margin-right:6px}
.step.filler b{color:var(--muted)}
.row{display:grid;grid-template-columns:repeat(6,minmax(0,1fr));gap:18px 16px;margin:0;padding:0;list-style:none}
.row li{font-size:13.5px;line-height:1.42;min-width:0}
.row a{color:inherit;text-decoration:none;display:block;border-radius:8px}
.row a:hover .name{text-decoration:underline;text-underline-offset:3px}
.row .picture{margin-bottom:8px}
.row .name{-webkit-line-clamp:2;font-weight:500}
.row .price{display:flex;flex-wrap:wrap;gap:0 6px;margin-top:2px}
.row .price del{margin:0}
.row .why{font-size:12.5px;margin-top:2px;max-width:none}
.picture{position:relative;overflow:hidden}
.picture img{position:absolute;inset:0;min-width:100%;max-width:100%;min-height:100%;max-height:100%;object-fit:cover}
.filler .name{color:var(--muted)}
.product{display:grid;grid-template-columns:minmax(0,380px) 1fr;gap:36px;align-items:start;padding:12px 0 4px}
.product .picture{font-size:120px;border-radius:14px}
.product .figures{font-size:24px;margin:10px 0}
.product h1{font-size:28px}
section.strips{padding-top:0;margin-top:8px;border:0}
.crumbs{font-size:14.5px;margin:24px 0 12px}
.pager{display:flex;gap:20px;align-items:baseline;margin:28px 0 0;font-size:15px}
.pager a{padding:6px 0}
details.shop{border:1px solid var(--rule);border-radius:12px;background:var(--sheet);margin:8px 0}
details.shop>summary{display:flex;gap:14px;align-items:center;padding:10px 16px;color:var(--ink);font-size:15px}
details.shop>summary .picture{width:40px;flex:none;font-size:17px;border-radius:6px}
details.shop>summary span:last-child{margin-left:auto;color:var(--muted);font-size:13.5px;white-space:nowrap}
details.shop>div{padding:0 16px 18px}`;

const FACTS = `
.bars{margin:22px 0;display:grid;gap:22px;max-width:860px}
.bars h3{margin:0 0 8px}
.bars div.line{display:grid;grid-template-columns:9em 1fr 7.5em;gap:12px;align-items:center;font-size:14px;margin:4px 0}
.bars svg{height:14px;border-radius:4px;overflow:hidden}
.bars .number{white-space:nowrap}
.track{fill:var(--track)}.whole{fill:var(--accent)}.some{fill:var(--second)}
.steps{counter-reset:step;list-style:none;padding:0;margin:16px 0;display:grid;gap:16px;max-width:80ch}
.steps li{counter-increment:step;display:grid;grid-template-columns:34px 1fr;gap:0 12px}
.steps li::before{content:counter(step);grid-row:span 2;width:30px;height:30px;border-radius:50%;background:var(--track);color:var(--accent);font-weight:650;display:flex;align-items:center;justify-content:center}
.steps code{display:block;padding:8px 12px;margin-top:6px;border-radius:8px;max-width:100%;overflow-x:auto;white-space:pre;overflow-wrap:normal}
.ok,.warn{padding:14px 18px;border-radius:10px;background:var(--sheet);border:1px solid var(--rule);border-left:4px solid var(--accent);max-width:76ch;margin:16px 0}
.warn{border-left-color:var(--second)}
.ranks{columns:2;column-gap:40px;padding-left:1.6em;margin:12px 0;font-size:14.5px;max-width:820px}
.ranks li{break-inside:avoid;margin-bottom:5px}
.chips{display:flex;flex-wrap:wrap;gap:8px;list-style:none;padding:0;margin:12px 0;font-size:14px}
.chips li{padding:3px 12px;border:1px solid var(--rule);border-radius:99px;background:var(--sheet)}`;

const SMALL = `
@media (max-width:700px){
.bar{position:static}
.bar>div{padding:10px 20px}
.bar ul{flex-basis:100%}
.row{grid-template-columns:repeat(3,minmax(0,1fr));gap:16px 10px}
article.shop{padding:16px}
article.shop>header{gap:14px}
article.shop>header .picture{width:76px;font-size:30px}
article.shop h3{font-size:17px}
.product{grid-template-columns:1fr;gap:18px}
.product .picture{max-width:260px}
.bars div.line{grid-template-columns:1fr auto;gap:2px 12px}
.bars svg{grid-column:1/-1;grid-row:2}
.ranks{columns:1}
.steps li{grid-template-columns:34px minmax(0,1fr)}
details.shop>summary span:last-child{display:none}
}
@media print{.bar,form.find{display:none}}`;

/** The report's style, and what a preview has besides: cards with prices, a bar of pages, a form. */
export const TRY_STYLE = `${STYLE}${[BAR, STRIPS, FACTS, SMALL].join('').replace(/\n/gu, '')}`;
