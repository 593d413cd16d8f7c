/**
 * Added to the strip's own style, one rule a line. Nothing here takes part in the height: buttons and words lie over the picture (`.acts` is its box), a template
 * (`.own`) gets the height of the card it stands for and none of the strip's own looks, and an outfit's bar has a height that `reserveCss({ layout: 'outfit' })`
 * knows. What lies over a picture has the system's colours, light or dark as the page is, since no picture is known.
 */
export const RICH_CSS = `li{position:relative}
[part=list] div{visibility:visible}
li>.more{display:contents}
.acts{position:absolute;inset:0 0 auto;display:block;aspect-ratio:1/var(--dangol-ratio,1);overflow:visible;pointer-events:none}
.acts>*{position:absolute;pointer-events:auto}
.acts>button,.acts>a,.acts>.check{display:grid;place-items:center;width:max(36px,2.25em);height:max(36px,2.25em);margin:0;border:1px solid color-mix(in srgb,CanvasText 20%,transparent);border-radius:50%;background:color-mix(in srgb,Canvas 88%,transparent);color:CanvasText;font:inherit;cursor:pointer}
.acts>button:hover,.acts>a:hover{background:Canvas}
.acts>.cart{inset:auto .375em .375em auto;inset-inline:auto .375em}
.acts>.wish,.acts>.mine{inset:auto auto .375em;inset-inline:.375em auto}
.acts>.dismiss{inset:.375em auto auto;inset-inline:auto .375em}
.acts>.why,.acts>.check{inset:.375em auto auto;inset-inline:.375em auto}
.acts>[aria-expanded=true]{z-index:2}
.acts>[aria-pressed=true]{color:var(--dangol-sale,#d0143a)}
.check>input{width:1.25em;height:1.25em;font-size:1em;cursor:pointer}
.acts svg,.all>svg{width:1.25em;height:1.25em;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
[aria-pressed=true]>:not(.busy){fill:currentColor}
.acts>em,.acts>.mine{padding:.25em .75em;border-radius:2em;font-size:.8125em;font-style:normal;opacity:1;pointer-events:none}
.acts>em{inset:50% 0 auto;margin:auto;width:max-content;max-width:90%;translate:0 -50%;background:CanvasText;color:Canvas}
.acts>.mine{background:Canvas;color:CanvasText;font-size:.75em}
.more>.panel{position:absolute;inset:0;z-index:1;display:block;overflow:auto;padding:3em .625em .625em;border:1px solid color-mix(in srgb,CanvasText 20%,transparent);border-radius:var(--dangol-radius,.5em);background:Canvas;color:CanvasText}
.panel>p{display:block;margin-bottom:.5em;font-size:.8125em}
.panel a{display:inline;text-decoration:underline}
li>.own{height:100%;min-width:0}
.own :is(a,b,button,div,header,i,li,p,section,small,span,ul){all:revert}
.own a{color:inherit}
.own img{max-width:100%}
.templates>*>ul{contain:size;overflow-y:hidden}
section.outfit{padding:0}
section>.bar{display:flex;flex-wrap:wrap;align-items:center;align-content:center;gap:.25em 1em;height:4.5em;overflow:hidden;container-type:inline-size}
.bar>p{display:block;font-size:1em}
.bar b{font-size:1.125em}
@container(max-width:26em){.bar>p{flex-basis:100%;white-space:nowrap}}
@container(max-width:13em){.bar b{font-size:.875em}}
.bar>.all,header>.clear{display:inline-flex;align-items:center;gap:.375em;width:auto;height:auto;min-height:44px;margin:0;padding:0 1.25em;border-radius:var(--dangol-radius,.5em);font:inherit;line-height:1.2}
.bar>.all{background:CanvasText;color:Canvas;font-weight:600}
header>.clear{margin:-8px 0;padding:0 1em;font-size:.875em}
header>.cleared{display:block}
section>.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media(hover:hover){li:not(:hover,:focus-within) .acts>:is(.dismiss,.why){opacity:0}}
@media(prefers-reduced-motion:no-preference){.busy{animation:b 1s linear infinite}@keyframes b{to{rotate:1turn}}.acts>*{transition:opacity .15s}}`;
