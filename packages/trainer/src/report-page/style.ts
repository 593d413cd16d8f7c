/** Colours: text on ground at 7:1 or more, muted text at 4.5:1, what is drawn at 3:1, in both schemes. */
const COLOURS = `
:root{color-scheme:light dark;--ground:#fbfaf8;--sheet:#fff;--ink:#23211e;--muted:#656058;--rule:#e6e2db;--track:#f1eee9;--accent:#0f6f63;--second:#b4692b;--third:#8d877d;--link:#0f6f63}
@media (prefers-color-scheme:dark){:root{--ground:#171614;--sheet:#201f1c;--ink:#ebe7e0;--muted:#a8a197;--rule:#36332e;--track:#2a2824;--accent:#4db6a4;--second:#dd9a5f;--third:#817b72;--link:#6cc9b8}}`;

const FRAME = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR","Noto Sans CJK KR","Segoe UI",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
:lang(ko){word-break:keep-all}
header.page,main,footer{max-width:1056px;margin:0 auto;padding:0 32px}
header.page{padding-top:56px;padding-bottom:8px}
h1{margin:0;font-size:34px;line-height:1.2;letter-spacing:-.02em;font-weight:680;text-wrap:balance}
header.page>p{margin:8px 0 24px;color:var(--muted)}
nav ul{display:flex;flex-wrap:wrap;gap:4px 20px;margin:0;padding:0;list-style:none;font-size:14.5px}
a{color:var(--link);text-underline-offset:3px;text-decoration-thickness:1px}
nav a{display:inline-block;padding:4px 0}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
section{padding:40px 0 12px;border-top:1px solid var(--rule);margin-top:32px;scroll-margin-top:8px}
h2{margin:0 0 12px;font-size:23px;line-height:1.3;letter-spacing:-.012em;font-weight:650;text-wrap:balance}
h3{margin:28px 0 8px;font-size:17px;line-height:1.4;font-weight:620}
h4{margin:16px 0 10px;font-size:14px;font-weight:620;color:var(--muted)}
p{margin:0 0 12px;max-width:68ch;text-wrap:pretty}
.muted,.note,small,.why,.category{color:var(--muted)}
.note{font-size:14.5px;margin-top:14px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{padding-top:24px;padding-bottom:64px;margin-top:40px;color:var(--muted);font-size:14px}
footer p{margin:0 0 6px}`;

const PARTS = `
.tiles{display:flex;flex-wrap:wrap;gap:1px;margin:20px 0;background:var(--rule);border:1px solid var(--rule);border-radius:12px;overflow:hidden}
.tile{flex:1 1 180px;display:flex;flex-direction:column;padding:20px;background:var(--sheet)}
.tile dt{order:2;font-size:14.5px;line-height:1.4}
.tile dd{display:contents}
.tile strong{order:1;font-size:32px;line-height:1.2;font-weight:640;letter-spacing:-.02em}
.tile small{order:3;font-size:13.5px;line-height:1.45;margin-top:6px}
figure{margin:24px 0 8px}
figcaption{font-size:14px;color:var(--muted)}
svg{display:block;width:100%;height:auto;overflow:visible;font-family:inherit}
svg.narrow{display:none}
.keys{display:flex;flex-wrap:wrap;gap:4px 20px;margin:18px 0 12px;padding:0;list-style:none;font-size:14px}
.key{display:inline-block;width:11px;height:11px;margin-right:8px;border-radius:3px}
.key.accent{background:var(--accent)}.key.second{background:var(--second)}.key.third{background:var(--third)}
details{margin:12px 0}
summary{display:inline-block;padding:4px 0;cursor:pointer;font-size:14.5px;color:var(--link)}
.scroll{overflow-x:auto;margin:8px 0 16px}
table{border-collapse:collapse;width:100%;font-size:14.5px;line-height:1.5}
th,td{padding:9px 20px 9px 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top;font-weight:400}
th:last-child,td:last-child{padding-right:0}
thead th{font-size:13.5px;color:var(--muted);border-bottom-color:var(--third);vertical-align:bottom}
tbody th{min-width:9em}
.stacked tbody th{font-weight:600}
.number{text-align:right;white-space:nowrap}
.why{display:block;font-weight:400;font-size:13.5px;max-width:30ch}
.names{margin:0;padding:0;list-style:none;min-width:12em}
.terms{display:grid;gap:6px;margin:0;font-size:14.5px}
.terms div{display:grid;grid-template-columns:15em 1fr;gap:16px;max-width:76ch}
.terms dt{font-weight:600}.terms dd{margin:0;color:var(--muted)}
.findings{margin:16px 0;padding:0;list-style:none;max-width:72ch}
.findings li{margin:0 0 14px}
.findings .label{display:block;font-size:14px;color:var(--muted)}
code{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;padding:1px 5px;border-radius:4px;background:var(--track);overflow-wrap:anywhere}`;

const ITEMS = `
article{margin:20px 0;padding:20px;background:var(--sheet);border:1px solid var(--rule);border-radius:12px}
article header{display:flex;gap:16px;align-items:center}
article header>div,.strip li>div{min-width:0}
bdi{overflow-wrap:anywhere}
article header .picture{width:56px;flex:none;font-size:22px}
article h3{margin:0;font-size:18px}
article header p{margin:2px 0 0;font-size:14px}
.strip{display:grid;gap:14px;margin:0 0 8px;padding:0;list-style:none}
.pictured{grid-template-columns:repeat(6,minmax(0,1fr))}.pictured .name{margin-top:8px}
.plain{grid-template-columns:repeat(3,minmax(0,1fr));gap:10px 20px}
.plain li{display:flex;gap:12px;align-items:center}.plain .picture{width:40px;flex:none;font-size:17px;border-radius:6px}
.strip li{font-size:13.5px;line-height:1.4}
.picture{display:flex;align-items:center;justify-content:center;width:100%;aspect-ratio:1;border-radius:8px;object-fit:cover;background:var(--track);color:var(--muted);font-size:34px;font-weight:300;height:auto}
.name{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
.category{display:block;font-size:12.5px}
.tint-0{background:#e9e4f0;color:#5b4a78}.tint-1{background:#e0ebe7;color:#2f5f52}.tint-2{background:#f2e7da;color:#755028}.tint-3{background:#e2e8f1;color:#3d5478}.tint-4{background:#f1e2e2;color:#7a4444}.tint-5{background:#ebeada;color:#5b5a2b}
@media (prefers-color-scheme:dark){.tint-0{background:#322c3d;color:#bdaed6}.tint-1{background:#25352f;color:#93c4b4}.tint-2{background:#3a3025;color:#d9b48a}.tint-3{background:#272f3b;color:#a6bbdb}.tint-4{background:#3b2a2a;color:#d9a7a7}.tint-5{background:#333223;color:#c5c38c}}`;

const SMALL = `
@media (max-width:700px){
header.page,main,footer{padding-left:20px;padding-right:20px}
header.page{padding-top:36px}
h1{font-size:28px}h2{font-size:21px}
section{padding-top:32px;margin-top:24px}
svg.wide{display:none}svg.narrow{display:block}
.tile{flex-basis:40%;padding:16px}.tile strong{font-size:27px}
.terms div{grid-template-columns:1fr;gap:0}
article{margin-left:-8px;margin-right:-8px;padding:16px}
.pictured{grid-template-columns:repeat(3,minmax(0,1fr));gap:12px}
.plain{grid-template-columns:1fr}
.picture{font-size:28px}
.stacked thead{position:absolute;clip-path:inset(50%)}
.stacked table,.stacked tbody,.stacked tr,.stacked th,.stacked td{display:block}
th,td{padding-right:12px}tbody th{min-width:7em}
.stacked td.number::before{content:attr(data-name) ": ";color:var(--muted)}
.stacked tr{padding:12px 0;border-bottom:1px solid var(--rule)}
.stacked :is(th,td){padding:2px 0;border:0;text-align:left}
}`;

const PAPER = `
@media print{
:root{color-scheme:light;--ground:#fff;--sheet:#fff;--ink:#000;--muted:#555;--rule:#ccc;--track:#f3f3f3;--accent:#0f6f63;--second:#b4692b;--third:#8d877d}
#time~details{display:none}
body{font-size:10.5pt}
nav,summary{display:none}
details::details-content{content-visibility:visible;block-size:auto}
section{break-before:auto;margin-top:16px;padding-top:20px}
h2,h3,h4{break-after:avoid}
figure,article,tr,.tiles{break-inside:avoid}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`;

/** The page's one style: light and dark, from 320 px, and on paper. Its hash stands in the page's policy. */
export const STYLE = [COLOURS, FRAME, PARTS, ITEMS, SMALL, PAPER].join('').replace(/\n/gu, '');
