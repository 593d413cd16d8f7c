// What the application has once: a client, which tracks, asks for consent and keeps the profile on the device, and a source, which answers
// "what goes with this?" from the model files and the profile.
import { cloudevents } from '@dangol/backends/cloudevents';
import { createClient } from '@dangol/sdk';
import { defineConsent } from '@dangol/widget/consent';
import { createSource } from 'dangol';

export const client = createClient({
  regime: 'eu',
  model: '/model/',
  backends: [cloudevents({ url: 'http://127.0.0.1:8787/events' })],
  pageType: 'product',
});

export const source = createSource(client, { model: client.model });

// Draws the notice into <dangol-consent> where there is something to decide.
defineConsent(client.consent, { shop: 'A tea shop' });

/** The card of an item as the model has it: here it stands in for the shop's own catalogue. Tells that the product was viewed. */
export async function openProduct(id) {
  const { records } = await client.model.read([id]);
  const card = records.get(id)?.card ?? { id, title: id };
  const { title, price, currency } = card;
  client.track('view_item', { currency, value: price, items: [{ item_id: id, item_name: title, price }] });
  return card;
}

/** The product that the address names. */
export const idFromAddress = () => new URLSearchParams(location.search).get('id') ?? 'pot-celadon';
