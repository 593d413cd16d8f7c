import type { Card } from '@dangol/schema';

/** What a vendor's record of an item holds, no more than a card needs. */
export const recordOf = ({ id, title, url, image, price, category }: Card) => ({
  objectID: id,
  name: title,
  url,
  image,
  price,
  category,
});

/**
 * The shop's style for cards of widgets that leave the card to the shop: picture, name, price, as dangol's own look. Pictures have their
 * room from the first, so whatever moves is the widget's doing.
 */
export const CARD_CSS = `.card{display:block;color:inherit;text-decoration:none}
.card img{display:block;width:100%;height:auto;aspect-ratio:1;object-fit:cover;border-radius:8px}
.card b{display:block;font-weight:400;height:3em;overflow:hidden;margin-top:8px}
`;

/** The shop's card in `htm`, the template language of Algolia's widgets: `html` and `item` are in scope. */
export const CARD_TEMPLATE = `html\`<a class="card" href=\${item.url}>
  <img src=\${item.image} alt="" loading="lazy" width="300" height="300" /><b>\${item.name}</b>
  <span>₩\${item.price.toLocaleString('en')}</span></a>\``;
