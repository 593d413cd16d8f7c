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
  await expect
    .poll(() => new Set(problems.map((problem) => /\[(\d)\]/.exec(problem)?.[1])))
    .toEqual(new Set(['0', '2', '3', '4', '5']));
  expect(problems.every((problem) => /^dangol: campaigns: campaigns\[[02345]\]/.test(problem))).toBe(true);
  await page.context().close();
});

test('a file that is not there costs the page one line, and the rules that were read before hold', async () => {
  const { page, problems } = await shop.open({ rules: { campaigns: [SOUND] } });
  await expect.poll(() => overlays(page)).toEqual(['Sound']);
  await page.evaluate(async () => {
    const { dangol } = window as never as { dangol: (...args: unknown[]) => void };
    dangol('campaigns', { rules: '/nowhere.json' });
    const { campaigns } = window as never as { campaigns: Promise<{ situation(): Promise<unknown> }> };
    await (await campaigns).situation();
  });
  await expect
    .poll(() => problems.filter((problem) => problem.startsWith('dangol')))
    .toEqual(['dangol: campaigns: /nowhere.json: answered 404']);
  expect((await explained(page)).map(({ id }) => id)).toEqual(['sound']);
  await page.context().close();
});

test('under a policy of nonces and no trusted types, toast and inline message are drawn without a violation', async () => {
  const policy = [
    "default-src 'self'",
    "script-src 'nonce-shop'",
    "style-src 'nonce-shop'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const rules = {
    format: 'campaign/1',
    campaigns: [
      SOUND,
      { ...SOUND, id: 'inline', steps: [{ show: { format: 'inline', title: 'Inline', place: 'into:main' } }] },
    ],
  };
  shop.shop.route('/rules.json', JSON.stringify(rules));
  shop.shop.route('/strict', (_, response) => {
    response.setHeader('content-security-policy', policy).setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Linen shirt</title>
<style nonce="shop">dangol-message { display: block; min-height: 12em }</style>
<script nonce="shop">window.violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective));</script>
<script nonce="shop" async src="/dist/dangol.js" data-model="/model" data-regime="none" data-campaigns="/rules.json"></script>
<body><main></main></body></html>`);
  });
  const page = await (await shop.newVisitor()).newPage();
  await page.goto(`${shop.shop.origin}/strict`);
  await expect.poll(() => overlays(page)).toEqual(['Sound']);
  const inline = () =>
    page.evaluate(() => document.querySelector('main dangol-message')?.shadowRoot?.textContent ?? '');
  await expect.poll(inline).toContain('Inline');
  expect(await page.evaluate(() => (window as never as { violations: string[] }).violations)).toEqual([]);
  await page.context().close();
});
