import type { Source, StripRequest } from '@dangol/widget';
import { expect, it } from 'vitest';
import { clearList } from '../../../packages/widget/src/rich/clear/clear-list';
import { aCard } from '../../support/builders';

/** A device that remembers so many items, and a shop with popular ones. */
function aSource(count: number) {
  let viewed = Array.from({ length: count }, (_, index) => `v${index}`);
  const requests: StripRequest[] = [];
  const source: Source = {
    async recommend(request) {
      requests.push(request);
      const left = viewed.filter((id) => !request.exclude?.includes(id)).slice(0, request.limit);
      const ids = left.length ? left : ['p1', 'p2'];
      const items = ids.map((id) => ({ id, card: aCard({ id }), reason: { code: 'x' }, score: 1 }));
      return { items, step: left.length ? 'recently-viewed' : 'popular', modelVersion: undefined };
    },
    subscribe: () => () => {},
    track: () => {},
    forget(ids) {
      viewed = viewed.filter((id) => !ids.includes(id));
    },
  };
  return { source, viewed: () => viewed, requests };
}

const shown = { kind: 'recently-viewed', item: undefined, step: 'recently-viewed', ids: ['v0', 'v1'] } as const;

it('clears all that was viewed, not only what the strip has room for, and leaves what is popular', async () => {
  const { source, viewed } = aSource(100);
  const gone = await clearList(source, shown);
  expect(viewed()).toEqual([]);
  expect(gone).toHaveLength(100);
});

it('asks no source for ever that cannot forget', async () => {
  const { source, requests } = aSource(1000);
  const { forget: _, ...deaf } = source;
  await clearList(deaf, shown);
  expect(requests.length).toBeLessThan(6);
});
