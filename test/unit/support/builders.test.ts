import { parseEnvelope, parseItem, parseManifest, parsePopular, parseProfile, parseShard } from '@dangol/schema';
import { expect, it } from 'vitest';
import * as build from '../../support/builders';

it('builds what the parse functions take', () => {
  const envelope = build.anEnvelope();
  expect(parseEnvelope(envelope)).toEqual(envelope);
  const profile = build.aProfile({ items: [build.aSeenItem()] });
  expect(parseProfile(profile)).toEqual(profile);
  expect(parseItem(build.anItem({ price: 1 }))).toMatchObject({ item_id: 'shirt-1', price: 1 });
  expect(parseManifest(build.aManifest())).toEqual(build.aManifest());
  expect(parsePopular(build.aPopular()).cards.map((card) => card.category)).toEqual(['Shirt', 'Trousers', 'Shirt']);
});

it('gives every id in the lists of a shard its card', () => {
  const shard = parseShard(build.aShard());
  expect(shard.cards.map((card) => card.id)).toEqual(['shirt-2', 'shirt-3', 'trousers-1']);
});
