// Strips with markup of your own and no framework: the controller says what to show, `draw` puts it into the page.
import { cloudevents } from '@dangol/backends/cloudevents';
import { createClient } from '@dangol/sdk';
import { createReports, createStrip, formatPrice, safeUrl } from '@dangol/widget';
import { defineConsent } from '@dangol/widget/consent';
import { createSource } from 'dangol';

// ① A client, which tracks, asks for consent and keeps the profile on the device, and a source, which answers from the model files and the profile.
const client = createClient({
  regime: 'eu',
  model: '/model/',
  backends: [cloudevents({ url: 'http://127.0.0.1:8787/events' })],
  pageType: 'product',
});
const source = createSource(client, { model: client.model });
defineConsent(client.consent, { shop: 'A tea shop' });
const item = new URLSearchParams(location.search).get('id') ?? 'pot-celadon';

// ② Each strip of the page.
for (const section of document.querySelectorAll('.strip')) {
  const { kind, limit } = section.dataset;
  let stopWatching;
  const strip = createStrip(source, { kind, item, limit: Number(limit) }, draw);
  const reports = createReports(strip, () => ({ id: `tea_${kind}`, name: section.ariaLabel }));
  draw(strip.state());

  // ③ Called with every change. A refresh that brings the same items has the same render id: what stands is left.
  function draw({ status, items, renderId }) {
    if (status === 'ready' && section.dataset.render === renderId) return;
    stopWatching?.();
    Object.assign(section.dataset, { status, render: renderId });
    const body = {
      waiting: () => element('div', { className: 'skeleton', ariaHidden: 'true' }),
      ready: () => {
        const cards = items.map(({ card }, position) =>
          element(
            'li',
            {},
            cardOf(card, () => reports.select(position)),
          ),
        );
        return element('ul', {}, ...cards);
      },
      empty: () => element('p', { className: 'note' }, 'Nothing to show here yet.'),
      failed: () => element('p', { className: 'note' }, 'Suggestions cannot be had right now.'),
    }[status]();
    section.lastElementChild.replaceWith(body);
    // ④ Told from here on: that the list was drawn, and which of its cards were seen for a second.
    if (status === 'ready') stopWatching = reports.watch(body.children);
  }
}

/** A catalogue is not code: its words become text, and only addresses that may be followed become links. */
function cardOf({ url, image, title, price, currency }, onclick) {
  const src = safeUrl(image, location.origin);
  const picture =
    src && element('img', { src, alt: '', width: 240, height: 240, loading: 'lazy', className: 'picture' });
  const name = element('span', { className: 'title' }, title);
  const link = element('a', { onclick }, picture ?? '', name, element('b', {}, formatPrice(price, currency)));
  const href = safeUrl(url, location.origin);
  return href ? Object.assign(link, { href }) : link;
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// ⑤ The product itself. A shop has it from its own server; here the model's card stands in for one.
const { records } = await client.model.read([item]);
const { title, price, currency } = records.get(item)?.card ?? { title: item };
document.getElementById('picture').src = `/pictures.svg#${item}`;
document.getElementById('name').textContent = title;
document.getElementById('price').textContent = formatPrice(price, currency);
client.track('view_item', { currency, value: price, items: [{ item_id: item, item_name: title, price }] });
