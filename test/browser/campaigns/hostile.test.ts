// Rules files that are none, and pages with the strictest policy: the page goes on, and says why in one line.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { explained, openShop, overlays } from './campaigns-page';

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(() => shop.shop.reset());
afterAll(() => shop?.close());

const SOUND = { id: 'sound', when: [{ page: 'any' }], steps: [{ show: { format: 'toast', title: 'Sound' } }] };
const deep = (levels: number): object => (levels ? { all: [deep(levels - 1)] } : { fact: 'visits', gte: 1 });

const HOSTILE: [name: string, rules: string | object][] = [
  ['bytes', '\u0000\ufffd{{'],
  ['too large', `{"format":"campaign/1","campaigns":[],"x":"${'x'.repeat(400_001)}"}`],
  ['nested without end', `${'['.repeat(60_000)}${']'.repeat(60_000)}`],
  ['no object', '7'],
  ['of another format', { format: 'campaign/9', campaigns: [SOUND] }],
  ['a prototype', '{"format":"campaign/1","__proto__":{"campaigns":[]},"campaigns":{"length":1e9}}'],
];

test.each(HOSTILE)('a rules file that is %s is refused in one line, and shows nothing', async (_, rules) => {
  const { page, problems } = await shop.open({ rules: rules as string });
  await expect.poll(() => problems.length).toBeGreaterThan(0);
  for (const problem of problems) expect(problem).toMatch(/^dangol: campaigns: /);
  expect(await explained(page)).toEqual([]);
  expect(await overlays(page)).toEqual([]);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  await page.context().close();
});

test('malformed campaigns are told one by one, with path and value, and the others run', async () => {
  const { page, problems } = await shop.open({
    rules: {
      campaigns: [
        { ...SOUND, id: 'deep', if: deep(30) },
        SOUND,
        { ...SOUND, id: 'types', when: 'page', priority: {} },
        { ...SOUND, id: 'fact', if: { fact: '__proto__', eq: 1 } },
        JSON.parse('{"__proto__": null, "id": "constructor"}'),
        null,
      ],
    },
  });
  await expect.poll(() => overlays(page)).toEqual(['Sound']);
  expect(await explained(page)).toEqual([{ id: 'sound', answer: 'no', clause: 'key' }]);
  expect(problems.every((problem) => /^dangol: campaigns: campaigns\[[02345]\]/.test(problem))).toBe(true);
  expect(new Set(problems.map((problem) => /\[(\d)\]/.exec(problem)![1]))).toEqual(new Set(['0', '2', '3', '4', '5']));
  await page.context().close();
});

test('a file that is not there costs the page one line', async () => {
  const { page, problems } = await shop.open({
    rules: { campaigns: [SOUND] },
    tag: 'data-regime="none" data-x="' + '" data-campaigns="/nowhere.json' + '"',
  });
  await expect.poll(() => problems.filter((problem) => problem.startsWith('dangol')).length).toBe(0);
  await page.context().close();
});
