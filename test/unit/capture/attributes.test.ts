import { describe, expect, test } from 'vitest';
import { looked, watchPage } from './open-page';

function open(html: string, itemId?: (raw: string) => string) {
  const page = watchPage(html, { readers: ['attributes'], pageViews: false, itemId });
  const click = (selector: string) => page.document.querySelector<HTMLElement>(selector)?.click();
  const submit = (selector: string) => {
    const event = new page.window.Event('submit', { bubbles: true, cancelable: true }) as unknown as Event;
    page.document.querySelector(selector)?.dispatchEvent(event);
    return event;
  };
  return { ...page, click, submit };
}

describe('clicks', () => {
  test('an element says what a click on it, or in it, means, and its item says of what', () => {
    const { click, reported } = open(`
      <div data-dangol-item="45" data-dangol-name="Wool coat" data-dangol-currency="KRW" data-dangol-category="Women > Coats">
        <span data-dangol-price="105,000원"></span>
        <input data-dangol-quantity value="2"><select data-dangol-variant><option value="M" selected>M</option></select>
        <button data-dangol-event="add_to_cart" data-dangol-brand="Nari"><b>Add</b></button>
      </div>`);
    click('b');
    expect(reported).toEqual([
      {
        name: 'add_to_cart',
        reader: 'attributes',
        params: {
          currency: 'KRW',
          items: [
            {
              item_id: '45',
              item_name: 'Wool coat',
              price: 105000,
              quantity: 2,
              item_variant: 'M',
              item_category: 'Women',
              item_category2: 'Coats',
              item_brand: 'Nari',
            },
          ],
        },
      },
    ]);
  });

  test("the element's own attributes win over its item's, and two clicks are two", () => {
    const { click, reported } = open(
      '<div data-dangol-item="a" data-dangol-price="9"><button data-dangol-event="add_to_wishlist" data-dangol-price="7">♥</button></div>',
      (raw) => raw.toUpperCase(),
    );
    click('button');
    click('button');
    const params = { items: [{ item_id: 'A', price: 7 }] };
    expect(reported.map((event) => event.params)).toEqual([params, params]);
  });

  test('any event name passes; no item or no name does not', () => {
    const { click, names } = open(`
      <a id="custom" data-dangol-event="open_size_guide">?</a>
      <a id="itemless" data-dangol-event="add_to_cart">?</a>
      <a id="empty" data-dangol-event="">?</a>
      <a id="plain">?</a>`);
    for (const id of ['custom', 'itemless', 'empty', 'plain']) click(`#${id}`);
    expect(names()).toEqual(['attributes:open_size_guide']);
  });

  test('a click is never prevented, and none is heard after destroy()', () => {
    const { document, window, reported, capture } = open('<a data-dangol-event="login" href="#x">x</a>');
    const click = () => new window.MouseEvent('click', { bubbles: true, cancelable: true }) as unknown as Event;
    expect(document.querySelector('a')?.dispatchEvent(click())).toBe(true);
    expect(reported).toHaveLength(1);
    capture.destroy();
    document.querySelector('a')?.dispatchEvent(click());
    document.dispatchEvent(click());
    expect(reported).toHaveLength(1);
  });
});

describe('forms', () => {
  test('report when submitted, with every item in them, and not when clicked', () => {
    const { submit, click, reported } = open(`
      <form data-dangol-event="begin_checkout" data-dangol-currency="KRW" data-dangol-value="30">
        <p data-dangol-item="a" data-dangol-price="10">a</p><p data-dangol-item="b" data-dangol-quantity="2">b</p>
      </form>`);
    click('p');
    expect(submit('form').defaultPrevented).toBe(false);
    expect(reported).toEqual([
      {
        name: 'begin_checkout',
        reader: 'attributes',
        params: {
          currency: 'KRW',
          value: 30,
          items: [
            { item_id: 'a', price: 10 },
            { item_id: 'b', quantity: 2 },
          ],
        },
      },
    ]);
  });

  test('a search field tells what was typed', () => {
    const { submit, document, reported } = open(
      '<form data-dangol-event="search"><input name="q" data-dangol-search></form>',
    );
    submit('form');
    (document.querySelector('input') as HTMLInputElement).value = ' wool coat ';
    submit('form');
    expect(reported).toEqual([{ name: 'search', params: { search_term: 'wool coat' }, reader: 'attributes' }]);
  });
});

describe('what a page declares as viewed', () => {
  test('its item, with a picture and an address made absolute', async () => {
    const { reported } = open(
      '<main data-dangol-view data-dangol-item="45" data-dangol-availability="sold out" data-dangol-url="?no=45&phone=1" data-dangol-image="/a.jpg">',
    );
    await looked();
    const item = {
      item_id: '45',
      availability: 'out_of_stock',
      item_url: 'https://shop.test/product/coat-1?no=45',
      item_image: 'https://shop.test/a.jpg',
    };
    expect(reported).toEqual([{ name: 'view_item', params: { items: [item] }, reader: 'attributes' }]);
  });

  test('its order, its list, its search', async () => {
    const { reported } = open(`
      <section data-dangol-view="purchase" data-dangol-order="o-1" data-dangol-value="12,000"><i data-dangol-item="a"></i></section>
      <ul data-dangol-view="view_item_list" data-dangol-list="coats"><li data-dangol-item="a"></li><li data-dangol-item="b"></li></ul>
      <h1 data-dangol-view="search" data-dangol-search="wool coat">Results</h1><input data-dangol-search value="x"><a data-dangol-event="search" data-dangol-search="sale">Sale</a>`);
    await looked();
    expect(reported.map(({ name, params }) => [name, params])).toEqual([
      ['purchase', { transaction_id: 'o-1', value: 12000, items: [{ item_id: 'a' }] }],
      ['view_item_list', { item_list_id: 'coats', items: [{ item_id: 'a' }, { item_id: 'b' }] }],
      ['search', { search_term: 'wool coat' }],
    ]);
  });
});
