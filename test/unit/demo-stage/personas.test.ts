import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../../demo-site/catalogue/create-catalogue';
import { makeCatalogue } from '../../../demo-site/data/catalogue/make-catalogue';
import { PERSONAS } from '../../../demo-site/stage/personas';
import { toHistory } from '../../../demo-site/stage/personas/to-history';
import { fromDemo } from '../../../demo-site/world/from-demo';

const catalogue = createCatalogue(fromDemo(makeCatalogue(1)));

describe.each(PERSONAS)('$id', (persona) => {
  test('names products that the shop sells, and did everything in the past, in order', () => {
    const steps = persona.visits.flatMap((visit) => visit.steps);
    const ids = steps.flatMap(([what, ...given]) => (what === 'search' ? [] : given));
    expect(ids.filter((id) => !catalogue.get(id))).toEqual([]);
    const history = toHistory(persona, catalogue, 'ko');
    expect(history).toHaveLength(steps.length);
    const agos = history.map(({ agoMs }) => agoMs);
    expect(agos).toEqual([...agos].sort((a, b) => b - a));
    expect(agos.every((agoMs) => agoMs > 0)).toBe(true);
  });
});

test('who waits saw a higher price than today’s, and what is in stock again as sold out', () => {
  const waiting = PERSONAS.find(({ id }) => id === 'waiting')!;
  const items = toHistory(waiting, catalogue, 'en')
    .filter(({ isOld }) => isOld)
    .map(({ params }) => (params.items as { item_id: string; price: number; availability?: string }[])[0]!);
  for (const { item_id, price, availability } of items) {
    const product = catalogue.get(item_id)!;
    expect(product.availability).toBe('in_stock');
    if (!availability) expect(price).toBeGreaterThan(product.price);
  }
});
