/**
 * The notice's style, for its shadow root. Font and size come from where the element stands, both colours from the page (`--page`,
 * `--page-ink`) or the system; `--dangol-surface`, `--dangol-ink`, `--dangol-button`, `--dangol-button-ink`, `--dangol-radius` and
 * `--dangol-bottom` (what stands at the bottom of the window already, such as the shop's own bar) win over them.
 */
export const CONSENT_CSS = `:host{display:contents}
*{box-sizing:border-box;margin:0;padding:0;letter-spacing:normal;unicode-bidi:plaintext}
:not(button){text-align:-webkit-match-parent;text-align:match-parent}
.said{position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.notice{--i:var(--dangol-ink,var(--page-ink,CanvasText));--s:var(--dangol-surface,var(--page,Canvas));--r:var(--dangol-radius,.5em);--line:color-mix(in srgb,var(--i) 16%,var(--s));position:fixed;inset:auto 0 var(--dangol-bottom,0);z-index:2147483000;width:auto;max-width:none;max-height:70vh;overflow:auto;overscroll-behavior:contain;scroll-padding-block:1em 8em;container-type:inline-size;padding-inline:max(1em,50% - 34em);border:0;border-top:1px solid var(--line);background:var(--s);color:var(--i);box-shadow:0 -.5em 2.5em rgb(0 0 0/.12);line-height:1.5;text-align:start;word-break:keep-all;overflow-wrap:anywhere}
@supports(height:1dvh){.notice{max-height:70dvh}}
.dialog{inset:0;padding-inline:1.25em;width:min(100% - 2em,36em);height:fit-content;max-height:min(44em,100vh - 2em);margin:auto;border:1px solid var(--line);border-radius:calc(var(--r)*2);box-shadow:0 1em 4em rgb(0 0 0/.24)}
.head{display:flex;align-items:flex-start;gap:1em;padding-top:1em}
h2{flex:1;font-size:1.125em;line-height:1.4;padding-block:.5em;text-wrap:balance}
h2:focus{outline:0}
p{padding-bottom:.75em;font-size:.9375em}
ul{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20em),1fr));gap:1em 2.5em;padding-block:.25em 1em;list-style:none}
.dialog ul{grid-template-columns:1fr}
li{border-top:1px solid var(--line);padding-top:.75em}
h3{font-size:1em;line-height:1.5}
dl{font-size:.875em;color:color-mix(in srgb,var(--i) 76%,var(--s))}
dl div{display:grid;grid-template-columns:5.25em 1fr;gap:.75em;padding-top:.375em}
dt{font-weight:600}
label{display:flex;align-items:flex-start;gap:.625em;min-height:44px;padding-block:.5em;cursor:pointer}
input{flex:none;width:1.25em;height:1.25em;min-width:20px;min-height:20px;margin-top:.125em;accent-color:var(--i);cursor:pointer}
fieldset{border:0;margin-top:1em}
legend{font-size:.875em;font-weight:600;color:color-mix(in srgb,var(--i) 76%,var(--s))}
fieldset label{font-size:.9375em}
fieldset label+label{padding-inline-start:1.875em}
a{display:inline-block;min-height:24px;color:inherit;text-underline-offset:.2em}
.foot{position:sticky;bottom:0;display:grid;gap:.25em;padding-block:.75em max(.75em,env(safe-area-inset-bottom));background:var(--s);border-top:1px solid var(--line)}
button{font:inherit;color:inherit;background:none;border:0;cursor:pointer}
.buttons{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));grid-auto-rows:1fr;gap:.5em}
[part=button]{min-height:48px;padding:.5em .25em;border:1px solid color-mix(in srgb,currentColor 40%,transparent);border-radius:var(--r);background:var(--dangol-button,color-mix(in srgb,var(--i) 7%,var(--s)));color:var(--dangol-button-ink,inherit);font-weight:600;line-height:1.25;word-break:normal}
[part=button]:hover{border-color:currentColor}
[part=close]{flex:none;width:max(44px,1.75em);height:max(44px,1.75em);margin-inline-end:-.5em;font-size:1.625em;line-height:1}
[part=snooze]{justify-self:center;min-height:40px;padding:.25em .75em;font-size:.875em;text-decoration:underline;text-underline-offset:.2em}
:focus-visible{outline:2px solid var(--i);outline-offset:2px;border-radius:2px}
[part=button]:focus-visible{border-radius:var(--r)}
@container(width<17em){.foot{position:static}.buttons{grid-template-columns:1fr}dl div{grid-template-columns:1fr;gap:0}}
@container(width>=52em){.foot{grid-template-columns:1fr 36em;align-items:center}.buttons{grid-column:2;order:1}[part=snooze]{justify-self:start;margin-inline-start:-.75em}}
@media(prefers-reduced-motion:no-preference){.notice{animation:in .25s ease-out}@keyframes in{from{opacity:0;translate:0 1em}}}`;
