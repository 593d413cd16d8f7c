/**
 * The style of the panel, for a shadow root. A shop sets `--dangol-radius`, `--dangol-accent` (switches, ticks), `--dangol-danger` (erasing) and
 * `--dangol-background` (dialog, status), or any `::part`: panel, heading, subheading, switch, list, picture, remove, button, close, empty,
 * warning, status. One rule a line, since no build step minifies it. Its colours are mixed from the shop's own text
 * colour, so that dark pages need nothing; the knob of a switch is a hole, through which the page's own background is seen.
 */
export const PRIVACY_CSS = `:host{display:block}
:host([dialog]){display:contents}
*{box-sizing:border-box;margin:0;padding:0;letter-spacing:normal;unicode-bidi:plaintext}
:not(button){text-align:-webkit-match-parent;text-align:match-parent}
dialog,.panel{--line:color-mix(in srgb,currentColor 14%,transparent);--soft:color-mix(in srgb,currentColor 76%,transparent);--fill:color-mix(in srgb,currentColor 5%,transparent);--round:var(--dangol-radius,.5em);--red:var(--dangol-danger,color-mix(in srgb,currentColor 42%,#d3122f))}
.panel{container-type:inline-size;line-height:1.5;text-align:start;word-break:keep-all;overflow-wrap:anywhere}
dialog{inset:0;margin:auto;width:min(46em,100% - 2em);max-height:calc(100% - 3em);padding:0;border:1px solid var(--line);border-radius:calc(var(--round)*2);background:var(--dangol-background,var(--page,Canvas));color:inherit;overflow:auto;overscroll-behavior:contain}
dialog .panel{padding:1.25em}
::backdrop{background:rgb(0 0 0/.45)}
section section{min-width:0}
header{display:flex;align-items:start;justify-content:space-between;gap:1em}
h1,h2,h3,h4,h5,h6{line-height:1.3;text-wrap:balance}
[part=heading]{font-size:1.5em}
h3,.panel>section>[part=subheading]{margin-bottom:.5em;font-size:1.125em}
[part=subheading]{font-size:1em}
.panel>section{margin-top:2.25em}
p,small{color:var(--soft);font-size:.875em}
.lead{margin-top:.5em;font-size:1em;max-width:40em}
b{color:inherit;font-weight:600}
ul,ol{list-style:none}
button{min-height:2.75em;padding:.5em 1em;border:1px solid color-mix(in srgb,currentColor 30%,transparent);border-radius:var(--round);background:none;color:inherit;font:inherit;font-size:.9375em;cursor:pointer}
button:hover{background:var(--fill)}
:focus-visible{outline:2px solid;outline-offset:2px}
[tabindex="-1"]:focus-visible{outline-offset:4px;border-radius:2px}
[part=close],[part=remove]{flex:none;width:2.2em;min-height:2.2em;padding:0;border-color:transparent;border-radius:50%;font-size:1.25em;line-height:1;color:var(--soft)}
[part=close]{margin:-.25em -.5em 0 0}
.danger{border-color:currentColor;color:var(--red)}
.choices li{display:grid;grid-template-columns:1fr auto auto;gap:.125em .75em;align-items:center;padding:.875em 0;border-bottom:1px solid var(--line)}
.choices ul,.history ol{border-top:1px solid var(--line)}
.choices label{font-weight:600;cursor:pointer}
.choices li p{grid-column:1;grid-row:2;max-width:46em}
.choices li>span{grid-area:1/2/3;font-size:.875em;color:var(--soft)}
[role=switch]{--k:color-mix(in srgb,currentColor 65%,transparent);grid-area:1/3/3;width:3.25em;min-height:1.875em;padding:0;border:1px solid var(--k);border-radius:1em;background:radial-gradient(circle at .875em 50%,var(--k) .5em,transparent .54em)}
[role=switch]:hover{background-color:var(--fill)}
[aria-checked=true],[aria-checked=true]:hover{border-color:transparent;background:radial-gradient(circle at calc(100% - .9375em) 50%,transparent .58em,var(--dangol-accent,currentColor) .62em)}
.sent{margin-top:1em;padding:1em;border-radius:var(--round);background:var(--fill)}
.sent [part=subheading]{font-size:.9375em}
.kinds{column-gap:2.5em;margin-top:1em}
.kinds section{break-inside:avoid;padding-bottom:1.75em}
.kinds header{align-items:center;min-height:2.5em}
.kinds header button{min-height:2.25em;padding:.25em .75em;font-size:.875em}
.kinds li{display:flex;align-items:center;gap:.75em;padding:.375em 0;border-bottom:1px solid var(--line)}
.kinds ul{border-top:1px solid var(--line);margin-top:.375em}
li div{flex:1;min-width:0}
.name{display:block;color:inherit;font-size:.9375em;text-decoration-color:color-mix(in srgb,currentColor 35%,transparent);text-underline-offset:.2em}
small{display:flex;align-items:center;gap:.5em;font-size:.8125em}
[part=picture]{flex:none;width:3em;height:3em;overflow:hidden;border-radius:calc(var(--round)*.75);background:color-mix(in srgb,currentColor 8%,transparent)}
img{display:block;width:100%;height:100%;object-fit:cover}
small i{width:2.5em;height:.375em;border-radius:1em;background:linear-gradient(currentColor 0 0) 0/var(--w,0) 100% no-repeat,color-mix(in srgb,currentColor 18%,transparent)}
.strong{--w:100%}
.some{--w:60%}
.faint{--w:25%}
.more{margin-top:.75em}
.history li{padding:.625em 0;border-bottom:1px solid var(--line)}
.history span{display:block;font-size:.9375em}
[part=empty],[part=warning]{padding:1em;border-radius:var(--round);background:var(--fill);font-size:.9375em}
[part=empty],[part=warning]{margin-block:.75em}
.buttons{display:flex;flex-wrap:wrap;gap:.625em}
.question{display:grid;gap:.75em;margin-top:1em;padding:1em;border:1px solid var(--red);border-radius:var(--round)}
.question p:first-child{color:inherit;font-size:1em}
.question label{display:flex;gap:.625em;align-items:center;min-height:2em;font-size:.9375em;cursor:pointer}
input{flex:none;width:1.375em;height:1.375em;accent-color:var(--dangol-accent,currentColor)}
[role=status]{position:sticky;bottom:.75em;width:fit-content;margin-top:1.25em;border-radius:var(--round);background:var(--dangol-background,var(--page,Canvas));color:inherit;font-weight:600}
[role=status]:not(:empty){padding:.75em 1em;border:1px solid;box-shadow:0 .25em 1.5em rgb(0 0 0/.18)}
@container(min-width:44em){.kinds{columns:2}}`;
