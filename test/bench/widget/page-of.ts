import type { Subject, World } from './subject';

const TEXT = `A shirt of long-staple linen, woven in a mill that has done nothing else for ninety years, washed twice so that it does
not shrink in yours. The collar stands without a stiffener, the seams are felled, and the buttons are shell. `;

/** The product page that every strip stands on: picture, title, price, the strip's place, a long text, a footer. */
export function pageOf(subject: Subject, world: World): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Linen shirt</title><link rel="icon" href="data:,">
<style>body{margin:0 auto;max-width:1100px;padding:16px;font:16px/1.5 sans-serif}
.product{display:grid;grid-template-columns:repeat(auto-fit,minmax(160px,1fr));gap:24px;margin-bottom:24px}
.product img{width:100%;height:auto;max-height:280px;object-fit:cover;aspect-ratio:1}</style>
${subject.head(world)}</head>
<body data-item="${world.item}"><main><section class="product"><img src="/pictures/40.svg" alt="" width="400" height="400">
<div><h1>Linen shirt</h1><p>₩39,000</p><button>Add to cart</button></div></section>
<section>${subject.body(world)}</section>
<section><h2>Details</h2>${`<p>${TEXT.repeat(3)}</p>`.repeat(6)}</section></main>
<footer>The end of the page</footer></body></html>`;
}
