/**
 * Added to the strip's own style, one rule a line. Nothing here takes part in the height: buttons and words lie over the picture (`.acts` is its box), a template
 * gets the height of the card it stands for, and an outfit's bar has one of its own that `reserveCss({ layout: 'outfit' })` knows.
 * What lies over a picture is drawn in the system's colours of a page, light or dark, since no picture is known.
 */
export const RICH_CSS = `li{position:relative}
[part=list] div{visibility:visible}
.more{display:contents}
.acts{position:absolute;inset:0 0 auto;aspect-ratio:1/var(--dangol-ratio,1);pointer-events:none}
.acts>*{position:absolute;pointer-events:auto}
.acts>button,.acts>a,.check{display:grid;font:inherit;place-items:center;width:max(36px,2.25em);height:max(36px,2.25em);margin:0;border:1px solid color-mix(in srgb,CanvasText 20%,transparent);border-radius:50%;background:color-mix(in srgb,Canvas 88%,transparent);color:CanvasText;cursor:pointer}
.acts>button:hover,.acts>a:hover{background:Canvas}
.cart{inset:auto .375em .375em auto;inset-inline:auto .375em}
.wish{inset:auto auto .375em;inset-inline:.375em auto}
.dismiss{inset:.375em auto auto;inset-inline:auto .375em}
.why,.check{inset:.375em auto auto;inset-inline:.375em auto}
svg{width:1.25em;height:1.25em;font-size:1rem;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
[aria-pressed=true]{color:var(--dangol-sale,#d0143a)}
[aria-pressed=true] svg{fill:currentColor}
[aria-pressed=true] .busy{fill:none}
.acts>em{inset:50% 0 auto;margin:auto;width:max-content;max-width:90%;translate:0 -50%;padding:.25em .75em;border-radius:2em;background:CanvasText;color:Canvas;font-size:.8125em;font-style:normal;pointer-events:none}
.panel{position:absolute;inset:0;z-index:1;overflow:auto;padding:3em .625em .625em;border:1px solid color-mix(in srgb,CanvasText 20%,transparent);border-radius:var(--dangol-radius,.5em);background:Canvas;color:CanvasText}
.panel p{display:block;margin-bottom:.5em;font-size:.8125em}
.panel a{display:inline;text-decoration:underline}
[aria-expanded=true]{z-index:2}
.own{height:100%;min-width:0}
.own :is(a,p,i,span,small){all:revert}
.own a{color:inherit}
.own img{max-width:100%}
.templates>*>ul{contain:size;overflow-y:hidden}
section.outfit{padding:0}
section>.bar{display:flex;flex-wrap:wrap;align-items:center;align-content:center;gap:.25em 1em;height:4.5em;overflow:hidden;container-type:inline-size}
@container(max-width:26em){.bar>p{flex-basis:100%}}
.bar p{display:block;font-size:1em}
.bar b{font-size:1.125em}
.bar .all,.clear{display:inline-flex;align-items:center;gap:.375em;width:auto;height:auto;min-height:44px;margin:0;padding:0 1.25em;border-radius:var(--dangol-radius,.5em);font:inherit;font-size:1em}
.bar .all{border-color:currentColor;background:CanvasText;color:Canvas;font-weight:600}
.clear{margin:-8px 0;padding:0 1em;font-size:.875em}
.check input{width:1.25em;height:1.25em;font-size:16px;cursor:pointer}
.mine{inset:auto auto .375em;inset-inline:.375em auto;padding:.125em .625em;border-radius:2em;background:Canvas;color:CanvasText;font-size:.75em;opacity:1;pointer-events:none}
.cleared{flex:1;display:block}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media(hover:hover){.acts>.dismiss,.acts>.why{opacity:0}li:is(:hover,:focus-within)>*>.acts>*,li:is(:hover,:focus-within)>.acts>*{opacity:1}}
@media(prefers-reduced-motion:no-preference){.busy{animation:b 1s linear infinite}@keyframes b{to{rotate:1turn}}.acts>*{transition:opacity .15s}}`;
