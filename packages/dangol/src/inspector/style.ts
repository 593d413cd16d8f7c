/** The inspector's style, for its shadow root. A side sheet on wide pages, a bottom sheet on phones. */
export const INSPECTOR_CSS = `
:host{display:contents}
*{box-sizing:border-box;margin:0;padding:0;letter-spacing:normal}
.panel{--bg:light-dark(#fff,#1d1b19);--ink:light-dark(#1d1a17,#f1ede6);--soft:light-dark(#665f57,#aca59a);--line:light-dark(#e4dfd8,#3a3631);--fill:light-dark(#f4f1ec,#2a2724);--good:light-dark(#17643a,#7fd3a2);--bad:light-dark(#b3261e,#ff9d92);--wait:light-dark(#7a5200,#f0c060);
position:fixed;inset:0 0 0 auto;z-index:2147483600;width:min(440px,100vw);display:flex;flex-direction:column;background:var(--bg);color:var(--ink);border-inline-start:1px solid var(--line);box-shadow:-12px 0 40px rgb(0 0 0/.16);font:14px/1.5 inherit;font-family:inherit;font-size:14px;line-height:1.5;text-align:start;word-break:normal;overflow-wrap:anywhere}
.head{display:flex;align-items:center;justify-content:space-between;padding:10px 12px 4px 20px}
h2{font-size:17px;font-weight:700}
button{font:inherit;color:inherit;cursor:pointer;min-height:36px;padding:4px 14px;border:1px solid var(--line);border-radius:8px;background:var(--bg)}
button:hover{background:var(--fill)}
button[aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:var(--bg)}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.close{width:44px;height:44px;border:0;padding:0;font-size:24px;line-height:1}
[role=tablist]{display:flex;gap:2px;padding:0 12px;border-bottom:1px solid var(--line);overflow-x:auto;scrollbar-width:none;flex:none}
[role=tab]{border:0;border-radius:0;min-height:44px;padding:0 10px;white-space:nowrap;color:var(--soft);background:none}
[role=tab][aria-selected=true]{color:var(--ink);font-weight:700;box-shadow:inset 0 -2px var(--ink)}
[role=tab]:focus-visible{outline-offset:-3px}
[role=tabpanel]{flex:1;overflow-y:auto;padding:16px 20px 32px;display:grid;gap:18px;align-content:start;overscroll-behavior:contain}
h3{font-size:15px;font-weight:700;margin-bottom:6px}
h4{font-size:13px;font-weight:600;color:var(--soft);margin:10px 0 4px;display:flex;justify-content:space-between}
small{font-size:12px;font-weight:400}
ul,ol{list-style:none}
.hint,.note{color:var(--soft);font-size:13px}
.row{display:grid;grid-template-columns:1fr;padding:6px 0;border-bottom:1px solid var(--line)}
.bar{display:grid;grid-template-columns:minmax(0,1fr) 90px 44px;gap:10px;align-items:center;padding:3px 0}
.bar .name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.number{font-variant-numeric:tabular-nums;font-size:12px;color:var(--soft);text-align:end}
meter{display:block;appearance:none;width:100%;height:8px;border:0;border-radius:4px;background:var(--fill)}
meter::-webkit-meter-inner-element{display:block}
meter::-webkit-meter-bar{height:8px;border:0;border-radius:4px;background:var(--fill)}
meter::-webkit-meter-optimum-value{border-radius:4px;background:var(--ink)}
meter::-moz-meter-bar{border-radius:4px;background:var(--ink)}
dl{display:grid;gap:6px}
dl div{display:flex;justify-content:space-between;gap:16px}
dt{color:var(--soft)}
dd{font-weight:600;text-align:end}
dl.counts{grid-template-columns:repeat(4,1fr) auto;gap:8px}
dl.counts div{flex-direction:column;gap:0;padding:8px;border-radius:8px;background:var(--fill)}
dl.counts dt{font-size:12px}
dl.counts dd{text-align:start;font-variant-numeric:tabular-nums}
.buttons{display:flex;flex-wrap:wrap;gap:6px}
.purpose{display:grid;grid-template-columns:1fr auto;gap:2px 12px;align-items:center;padding:10px 0;border-bottom:1px solid var(--line)}
.purpose .name{font-weight:600}
.tag{justify-self:end;padding:1px 8px;border-radius:9px;background:var(--fill);font-size:12px;white-space:nowrap}
.tag.on,.tag.sent,.tag.stored{color:var(--good)}
.tag.dropped{color:var(--bad)}
.tag.waiting,.tag.queued{color:var(--wait)}
.events li{border-bottom:1px solid var(--line)}
summary{display:grid;grid-template-columns:1fr auto;gap:2px 10px;padding:8px 0;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
.event{font-weight:600}
.fates{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:4px}
pre,code{font:12px/1.5 ui-monospace,Menlo,Consolas,monospace}
pre{margin-bottom:10px;padding:10px;border-radius:8px;background:var(--fill);overflow-x:auto;white-space:pre-wrap}
.current{display:flex;justify-content:space-between;gap:12px;font-weight:600}
code{color:var(--soft);font-weight:400}
.cast{display:grid;gap:6px;margin-bottom:6px}
.cast button{width:100%;text-align:start;font-weight:600;padding:8px 14px}
.cast small{display:block;opacity:.8}
.link{display:flex;gap:6px;margin:6px 0}
.link input{flex:1;min-width:0}
.buttons input{width:84px}
input{font:inherit;color:inherit;min-height:36px;padding:4px 10px;border:1px solid var(--line);border-radius:8px;background:var(--bg)}
.chain{display:flex;flex-wrap:wrap;gap:2px 0;margin:4px 0 2px;font-size:12px;color:var(--soft)}
.chain li:not(:last-child)::after{content:"›";padding:0 5px}
.chain [aria-current]{color:var(--ink);font-weight:700}
.about{grid-column:1/-1}
.why li{display:grid;grid-template-columns:1fr auto;gap:0 10px;padding:7px 0;border-bottom:1px solid var(--line)}
.why .name{font-weight:600}
.why .note{grid-column:1/-1}
:host([hidden]){display:none}
.summary{font-weight:700}
.checks li{display:grid;grid-template-columns:1fr auto;gap:2px 10px;padding:8px 0;border-bottom:1px solid var(--line)}
.checks .tag{grid-area:1/2}
.fix{grid-column:1/-1;padding-inline-start:10px;border-inline-start:3px solid currentColor}
.failing .fix,.tag.failing,.warning:is(p){color:var(--bad)}
.warning .fix,.tag.warning{color:var(--wait)}
.tag.ok{color:var(--good)}
.checks .tag{font-weight:600}
textarea{width:100%;padding:8px 10px;border:1px solid var(--line);border-radius:8px;background:var(--fill);color:inherit;font:12px/1.5 ui-monospace,Menlo,Consolas,monospace;resize:vertical}
.copy{display:grid;gap:6px;justify-items:start}
.placed li{display:grid;gap:8px;padding:10px 0;border-bottom:1px solid var(--line)}
.form{display:grid;gap:8px}
label{display:grid;grid-template-columns:8em 1fr;gap:10px;align-items:center}
select{font:inherit;color:inherit;min-height:36px;min-width:0;padding:4px 8px;border:1px solid var(--line);border-radius:8px;background:var(--bg)}
input[type=search]{width:100%}
.tag.run,.tag.on{color:var(--good)}
.tag.later,.tag.hold-out{color:var(--wait)}
.campaign{display:grid;gap:10px;padding:2px 0 16px}
.campaign dl{padding:10px;border-radius:8px;background:var(--fill);font-size:13px}
.campaign h4{margin:0}
.panel.pill{inset:12px 12px auto auto;width:auto;flex-direction:row;align-items:center;gap:12px;padding:6px 6px 6px 16px;border:1px solid var(--line);border-radius:24px;box-shadow:0 4px 20px rgb(0 0 0/.2)}
.pill button{border-radius:18px}
@media(max-width:640px){.panel:not(.pill){inset:auto 0 0;width:100%;height:72vh;border:0;border-top:1px solid var(--line);border-radius:16px 16px 0 0;box-shadow:0 -12px 40px rgb(0 0 0/.2)}dl.counts{grid-template-columns:repeat(3,1fr)}}
@media(prefers-reduced-motion:no-preference){.panel{animation:in .2s ease-out}@keyframes in{from{opacity:0;translate:24px 0}}}
`;
