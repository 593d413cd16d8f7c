import { Price } from '../parts/price';
import { playgroundWords } from '../playground/words';
import type { Page, View } from '../view';

/** What a message is previewed on: a product page without anything that counts, follows or asks. */
export function playgroundPreview(view: View): Page {
  const { catalogue, language, words } = view;
  const product = catalogue.products.find(({ availability }) => availability === 'in_stock') ?? catalogue.products[0]!;
  return {
    title: playgroundWords[language].previewOf,
    type: 'playground-preview',
    isBare: true,
    body: (
      <div class="preview-page">
        <p class="preview-shop">{words.shop}</p>
        <div class="preview-product">
          <img src={view.file(product.image)} alt="" width="400" height="500" />
          <div>
            <h1>{product.title[language]}</h1>
            <Price view={view} product={product} />
            <div data-place />
            <p class="preview-lines" aria-hidden="true" />
          </div>
        </div>
        <script type="module" src={view.file('/assets/playground-preview.js')} />
      </div>
    ),
  };
}
