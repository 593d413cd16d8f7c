/**
 * Where the formats lie that lie over the page, for their shadow root. Colours are the page's (`--page`, `--page-ink`) or the system's. What stands at the window's
 * edges already: `--edge`, measured, and the shop's `--dangol-top`, `--dangol-bottom`.
 */
export const FRAME_CSS = `:host{display:contents}
.message{--i:var(--dangol-ink,var(--page-ink,CanvasText));--s:var(--dangol-surface,var(--page,Canvas));position:fixed;z-index:2147482000;max-width:none;max-height:calc(100vh - 2em);overflow:auto;overscroll-behavior:contain;border:1px solid var(--line);background:var(--s);box-shadow:0 .25em .5em rgb(0 0 0/.06),0 .75em 2.5em rgb(0 0 0/.16)}
@supports(height:1dvh){.message{max-height:calc(100dvh - 2em)}}
.toast{--lift:calc(var(--edge,0px) * -1);inset:auto 1em calc(1em + max(env(safe-area-inset-bottom),var(--dangol-bottom,0px))) auto;inset-inline:auto 1em;width:min(23em,100% - 2em);transform:translateY(var(--lift))}
.banner{inset-inline:0;width:auto;border-width:0;border-radius:0;max-height:60vh;padding-inline:max(1em,50% - 36em)}
.banner.bottom{bottom:var(--dangol-bottom,0);border-top-width:1px;padding-bottom:max(.75em,env(safe-area-inset-bottom));transform:translateY(calc(var(--edge,0px) * -1))}
.banner.top{top:var(--dangol-top,0);border-bottom-width:1px;padding-top:max(.75em,env(safe-area-inset-top));transform:translateY(var(--edge,0px))}
dialog{inset:0;margin:auto;width:min(27em,100% - 2em);height:fit-content;padding:1.5em}
::backdrop{background:rgb(0 0 0/.45)}
@media(min-width:64em){.banner{display:grid;grid-template-columns:minmax(15em,1fr);grid-auto-columns:minmax(0,auto);align-items:center;column-gap:2em}.banner :is(.head,.main){display:contents}.banner [part=heading]{grid-row:1;align-self:end}.banner [part=text]{grid-row:2;align-self:start}.banner :is(.items,.benefit,.note,.foot,[part=close]){grid-row:1/span 2;margin:0}.banner [part=close]{order:1;align-self:start}}
@media(prefers-reduced-motion:no-preference){.message{animation:in .25s ease-out}.toast,.banner{transition:transform .2s}@keyframes in{from{opacity:0;translate:0 .75em}}.top{animation-name:down}@keyframes down{from{opacity:0;translate:0 -.75em}}dialog::backdrop{animation:dim .25s}@keyframes dim{from{opacity:0}}}
@media(max-width:30em){.toast{inset-inline:.75em;width:auto}}`;
