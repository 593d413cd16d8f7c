/**
 * The style of a message of any format, for its shadow root; what lies over the page has `FRAME_CSS` besides. One rule a line, since no build step minifies it.
 * Without colours of its own: all are mixed from `--i`, the text's, and `--s`, what it lies on, which in the page is what is behind it.
 */
export const MESSAGE_CSS = `:host{display:block;position:relative}
:host([hidden]){display:none}
*{box-sizing:border-box;margin:0;padding:0;unicode-bidi:plaintext}
:not(button){text-align:-webkit-match-parent;text-align:match-parent}
.said{position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.message{--i:var(--dangol-ink,currentColor);--s:var(--dangol-surface,transparent);--r:var(--dangol-radius,.5em);--k:color-mix(in srgb,var(--i) 40%,var(--s));--line:color-mix(in srgb,var(--i) 15%,var(--s));--soft:color-mix(in srgb,var(--i) 78%,var(--s));--fill:color-mix(in srgb,var(--i) 6%,var(--s));container-type:inline-size;padding:1em 1.125em;border:1px solid var(--line);border-radius:calc(var(--r)*1.5);background:var(--s);color:var(--i);font-size:max(14px,1em);line-height:1.5;text-align:start;word-break:keep-all;overflow-wrap:anywhere}
.inline{min-height:inherit}
dialog:not([open]){display:none}
.waiting{position:absolute;visibility:hidden;inset-inline:0}
.head{display:flex;align-items:flex-start;gap:.75em}
[part=heading]{flex:1;min-width:0;padding-block:.125em;font-size:1.125em;line-height:1.4;text-wrap:balance}
[part=close]{flex:none;width:max(44px,1.75em);height:max(44px,1.75em);margin-block:-.375em;margin-inline-end:-.5em;border:0;background:none;color:inherit;font:inherit;font-size:1.5em;line-height:1;cursor:pointer}
.main{display:grid;gap:1em;margin-top:.375em}
[part=text]{color:var(--soft);font-size:.9375em;white-space:pre-line}
.items{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,14em),1fr));gap:.75em 1em;list-style:none}
.items a{display:grid;grid-template-columns:4.5em minmax(0,1fr);align-content:center;column-gap:.875em;color:inherit;text-decoration:none}
.items i{grid-row:1/span 5;aspect-ratio:1/var(--dangol-ratio,1);overflow:hidden;border-radius:var(--r);background:var(--fill)}
.items img{width:100%;height:100%;object-fit:var(--dangol-fit,cover)}
.items p{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;font-size:.875em;line-height:1.4}
b>span{color:var(--dangol-sale,color-mix(in srgb,var(--i) 25%,#e0173c))}
.items :empty:not(i,img){display:none}
small,.hint,.ends{color:var(--soft);font-size:.8125em}
.benefit{display:flex;flex-wrap:wrap;align-items:center;gap:.75em 1.5em;padding:1em;border:1px dashed var(--k);border-radius:var(--r);background:var(--fill)}
.inline .benefit{background:none}
.words{flex:999 1 14em;display:grid;gap:.375em}
.what{display:flex;align-items:center;gap:.625em;font-size:1.125em;line-height:1.35}
.what i{flex:none;width:2em;border:2px solid;border-radius:50%;font:700 .875em/1.75 sans-serif;text-align:center}
.claim{flex:1 1 19em;display:flex;flex-wrap:wrap;gap:.5em}
.claim>*{flex:1 1 6.5em}
.claim>p{flex-basis:auto;min-height:44px;padding:.5em .75em;border:1px solid var(--line);border-radius:var(--r)}
code{font:600 1em/1.6 monospace;-webkit-user-select:all;user-select:all}
.until,.note{display:flex;flex-wrap:wrap;gap:0 .75em;font-size:.875em;color:var(--soft)}
.until b{color:var(--i);font-variant-numeric:tabular-nums}
form{display:grid;gap:1.25em}
fieldset{min-width:0;border:0}
legend,.question>label:first-child{display:block;font-weight:600;padding-bottom:.5em}
.scale{display:grid;grid-template-columns:repeat(5,minmax(0,1fr));gap:.375em}
.scale label{display:grid}
.scale label>*{grid-area:1/1;display:grid;place-items:center;min-height:44px;border:1px solid var(--k);border-radius:var(--r)}
.scale input{width:auto;height:auto;opacity:0;z-index:1}
input:checked+span{font-weight:700}
.scale input:checked+span{background:var(--i);color:var(--page,Canvas)}
.scale input:focus-visible+span{outline:2px solid var(--i);outline-offset:2px}
.ends{display:flex;justify-content:space-between;gap:1em;padding-top:.375em}
.choice label{display:flex;align-items:center;gap:.625em;min-height:44px;cursor:pointer}
input{flex:none;width:1.25em;height:1.25em;accent-color:var(--i);cursor:pointer}
textarea{display:block;width:100%;padding:.625em .75em;border:1px solid var(--k);border-radius:var(--r);background:none;color:inherit;font:inherit;resize:vertical}
.hint{padding-top:.375em}
.foot{display:grid;grid-auto-rows:1fr;gap:.5em;margin-top:1em}
[part=button]{display:grid;place-items:center;min-height:44px;padding:.375em .75em;border:1px solid var(--k);border-radius:var(--r);background:var(--dangol-button,var(--fill));color:var(--dangol-button-ink,inherit);font:inherit;font-size:.9375em;font-weight:600;line-height:1.3;text-align:center;text-decoration:none;cursor:pointer}
button:hover,a[part=button]:hover{border-color:currentColor}
[aria-disabled]{border-style:dashed;background:none;color:var(--soft);cursor:default}
[tabindex]:focus{outline:0}
:focus-visible:not([tabindex]){outline:2px solid var(--i);outline-offset:2px}
@container(width>=17em){.has-2{grid-template-columns:1fr 1fr}}
@container(width>=30em){.foot{grid-auto-flow:column;grid-auto-columns:1fr;grid-template-columns:none}.inline .foot{width:max-content;max-width:100%}.foot>*{padding-inline:1.5em}}
@media(forced-colors:active){.scale input:checked+span{forced-color-adjust:none;background:Highlight;color:HighlightText}}`;
