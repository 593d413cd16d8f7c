/**
 * Where the formats lie that lie over the page, for their shadow root. Colours are the page's (`--page`, `--page-ink`) or the system's. What stands at the window's
 * edges already: `--edge`, measured, and the shop's `--dangol-top`, `--dangol-bottom`.
 */
export const FRAME_CSS = `:host{display:contents}
.message{--i:var(--dangol-ink,var(--page-ink,CanvasText));--s:var(--dangol-surface,var(--page,Canvas));position:fixed;z-index:2147482000;max-width:none;max-height:calc(100% - 2em);overflow:auto;overscroll-behavior:contain;box-shadow:0 .25em .5em rgb(0 0 0/.06),0 .75em 2.5em rgb(0 0 0/.16)}
.toast,.banner.bottom{bottom:var(--dangol-bottom,0px);transform:translateY(calc(var(--edge,0px)*-1))}
.toast{inset-inline-end:1em;width:min(23em,100% - 2em);margin-bottom:max(1em,env(safe-area-inset-bottom))}
.banner{inset-inline:0;max-height:60%;border-width:1px 0;border-radius:0;padding:max(.75em,env(safe-area-inset-top)) max(1em,50% - 36em) max(.75em,env(safe-area-inset-bottom))}
.banner.top{top:var(--dangol-top,0px);transform:translateY(var(--edge,0px))}
dialog{inset:0;margin:auto;width:min(27em,100% - 2em);height:fit-content;padding:1.25em 1.5em 1.5em}
::backdrop{background:rgb(0 0 0/.45)}
@media(min-width:64em){.banner{display:grid;grid-template-columns:minmax(15em,1fr);grid-auto-columns:minmax(0,auto);align-items:center;column-gap:2em}.banner :is(.head,.main){display:contents}.banner [part=heading]{grid-row:1;align-self:end}.banner [part=text]{grid-row:2;align-self:start}.banner :is(.items,.benefit,.note,.foot,[part=close]){grid-row:1/span 2;margin:0}.banner [part=close]{order:1;align-self:start}}
@media(prefers-reduced-motion:no-preference){.message{animation:in .25s ease-out}@keyframes in{from{opacity:0;translate:0 .75em}}}`;
