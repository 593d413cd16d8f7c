/**
 * The style of a strip, for a shadow root. One rule a line, since no build step minifies it.
 *
 * Its height is the same in every state and is what `RESERVE_CSS` keeps free: head 3em + 0.75em, picture (card width × ratio), words 7.25em;
 * `em` being the element's own font size, so that larger text has its room too. The unseen skeleton shares the grid cell of the list and
 * holds that height whatever the list contains; an `i` is a picture's box, in the skeleton with the room for words below it.
 * Colours are mixed from the shop's own text colour, so that dark pages need nothing.
 */
export const STRIP_CSS = `:host{display:flow-root}
*{box-sizing:border-box;margin:0;padding:0}
section{--g:var(--dangol-gap,1em);--w:(100% + var(--g))/var(--dangol-columns,5) - var(--g)}
section>:not(slot){line-height:1.4;text-align:start;word-break:keep-all}
header{display:flex;align-items:center;gap:.25em;min-height:3em;margin-bottom:.75em}
[part=heading]{flex:1;font-size:1.25em;line-height:1.2}
button{width:44px;height:44px;margin:-8px 0;border:1px solid color-mix(in srgb,currentColor 25%,transparent);border-radius:50%;background:none;color:inherit;font-size:32px;line-height:1;cursor:pointer}
[aria-disabled=true]{opacity:.35}
.outfit{padding-bottom:4.5em}
section>div{display:grid}
div>div,ul{grid-area:1/1;min-width:0;display:grid;align-content:start;gap:var(--g);grid-auto-flow:column;grid-auto-columns:max(9em,var(--w));overflow:hidden;list-style:none}
:not(.waiting)>*>div{visibility:hidden}
ul{margin:-.25em;padding:.25em;scroll-padding:.25em;overflow-x:auto;scroll-snap-type:x mandatory;scrollbar-width:none}
.grid>*>*{grid-auto-flow:row;grid-template-columns:repeat(auto-fill,minmax(min(100%,max(8em,var(--w))),1fr))}
li{scroll-snap-align:start}
:focus-visible{outline:2px solid;outline-offset:2px}
a{display:grid;gap:.125em;border-radius:var(--dangol-radius,.5em);color:inherit;text-decoration:none}
i{display:block;aspect-ratio:1/var(--dangol-ratio,1);margin-bottom:.625em;overflow:hidden;border-radius:var(--dangol-radius,.5em);background:color-mix(in srgb,currentColor 8%,transparent)}
div>i{margin-bottom:7.25em}
slot{display:block;grid-area:1/1}
i>img{width:100%;height:100%;object-fit:var(--dangol-fit,cover)}
p{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;font-size:.875em;overflow-wrap:anywhere}
span{color:var(--dangol-sale,color-mix(in srgb,currentColor 25%,#e0173c))}
b:empty{min-height:1.4em}
small:empty{display:none}
small{overflow:hidden;font-size:.8125em;white-space:nowrap;text-overflow:ellipsis;opacity:.75}
@media(prefers-reduced-motion:no-preference){ul{scroll-behavior:smooth}div>i{animation:p 1s infinite alternate}@keyframes p{to{opacity:.5}}}`;
