// The parts are wired by hand here, so that each can be left out or replaced.
import { cloudevents } from '@dangol/backends/cloudevents';
import { createClient } from '@dangol/sdk';
import { mount } from '@dangol/widget';
import { defineConsent } from '@dangol/widget/consent';
import { createSource } from 'dangol';

// ① The client tracks, asks for consent, keeps the profile on the device and delivers. It throws only here, for wrong options.
const client = createClient({
  regime: 'eu',
  model: '/model/',
  backends: [cloudevents({ url: 'http://127.0.0.1:8787/events' })],
  pageType: 'product',
  onDrop: ({ name, backend, reason }) => console.info(`${name} was not sent to ${backend}: ${reason}`),
});

// ② A source answers "what goes with this?" from the model files and the profile, on the device.
const source = createSource(client, { model: client.model });

// ③ A strip in any element. `mount` is the whole widget; the custom element is `defineRecs(source)`.
const main = document.querySelector('main');
const item = new URLSearchParams(location.search).get('id') ?? main.dataset.item;
const strips = [
  mount(document.getElementById('goes-with'), { source, kind: 'goes-with', item, limit: 3 }),
  mount(document.getElementById('similar-buyers'), { source, kind: 'similar-buyers', item, limit: 4 }),
];

// ④ Or without any widget: the same answer as plain data, to draw in your own way.
const list = document.getElementById('headless');
async function drawList() {
  const { items } = await source.recommend({ kind: 'for-you', limit: 5 });
  list.replaceChildren(
    ...items.map(({ card, reason }) =>
      Object.assign(document.createElement('li'), { textContent: `${card.title} (${reason.code})` }),
    ),
  );
}
const stopDrawing = source.subscribe(drawList);
// No item comes twice on a page, and who asks first chooses first: the list asks once the strips have.
addEventListener('load', drawList, { once: true });

// ⑤ Events, typed for a TypeScript project: an `add_to_cart` without items does not compile.
// A shop has name and price from its own server; here the model's card stands in for one.
client.model.read([item]).then(({ records }) => {
  const { title, price, currency } = records.get(item)?.card ?? { title: item };
  main.querySelector('h1').textContent = title;
  client.track('view_item', { currency, value: price, items: [{ item_id: item, item_name: title, price }] });
});

// ⑥ Consent: our notice, which comes when there is something to decide, and a way back to it. A notice of your own calls
// `client.consent.set({ personalization: true, analytics: false })`; `@dangol/widget/privacy` shows what is kept on the device.
defineConsent(client.consent, { shop: 'A tea shop' });
document.getElementById('settings').addEventListener('click', () => document.querySelector('dangol-consent').open());

// ⑦ A single-page shop takes everything off again when the view goes.
document.getElementById('leave').addEventListener('click', () => {
  stopDrawing();
  for (const strip of strips) strip.unmount();
  client.destroy();
});
