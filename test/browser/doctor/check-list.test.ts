// `?dangol=inspect`: the check list names what is wrong with a set-up, and says how to mend it.
import { LIVE_FORMAT } from '@dangol/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aManifest, aPopular, aShard } from '../../support/builders';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { linesOf, openDoctor, type Setup } from './doctor-page';

let doctor: Awaited<ReturnType<typeof openDoctor>>;
/** A host that allows no other origin to read its answers. */
let closed: Recorder;
beforeAll(async () => {
  [doctor, closed] = await Promise.all([openDoctor(), startRecorder({ allow: () => false })]);
  closed.files('/model/', doctor.folder);
  const { shop } = doctor;
  const json = (path: string, value: unknown) =>
    shop.route(path, (_, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
    });
  // A young model: that of the builders is of a fixed day.
  json('/model/manifest.json', aManifest({ builtAt: Date.now() - 3 * 86_400_000 }));
  json('/old/manifest.json', aManifest({ builtAt: Date.now() - 90 * 86_400_000 }));
  json('/off/manifest.json', aManifest({ enabled: false }));
  const now = Date.now();
  json('/flat/manifest.txt', aManifest({ builtAt: now, files: { flat: true, extension: 'txt' } }));
  json('/flat/v1.items.0.txt', aShard());
  json('/flat/v1.popular.txt', aPopular());
  json('/flat/live.txt', { format: LIVE_FORMAT, version: 'v1', at: now, items: [] });
  const intent = { after: '2h', expires: '1d', channels: ['email'], message: { title: 'Your cart' } };
  json('/campaigns.json', {
    format: 'campaign/1',
    campaigns: [
      { id: 'later', when: [{ page: 'any' }], steps: [{ intent }] },
      { id: 'broken', when: 'always', steps: [{ intent }] },
    ],
  });
  json('/tomorrow.json', { format: LIVE_FORMAT, version: 'v1', at: now + 3 * 86_400_000, items: [] });
  // What many hosts answer for a file that is not there.
  shop.route('/hidden/manifest.json', '<!doctype html><title>Not found</title>');
  shop.route('/nowhere', (_, response) => void response.writeHead(404).end());
  shop.files('/old/', doctor.folder);
});
afterAll(async () => {
  await doctor?.close();
  await closed?.close();
});

test('on a page in order every line is ok', async () => {
  const { page, problems } = await doctor.open();
  await expect.poll(() => linesOf(page)).toContain('ok Strips: 1 show items.');
  await expect.poll(async () => (await linesOf(page)).filter((line) => !line.startsWith('ok '))).toEqual([]);
  expect(await linesOf(page)).toEqual(
    expect.arrayContaining([
      'ok Tag: dangol.js 0.1.0, once on this page.',
      'ok Page: product.',
      'ok Item: shirt-1 (from attributes), and the model knows it.',
      expect.stringMatching(/^ok Model: Version v1, \d+ items\.$/),
      'ok Age of the model: 3 days since the newest order in it.',
      'ok Consent: Regime none: nothing waits for a choice.',
      'ok Space: Kept before the strips come; nothing moved (layout shift 0.000).',
    ]),
  );
  await expect.poll(() => page.getByRole('status').first().textContent()).toBe('Everything is in order on this page.');
  expect(problems).toEqual([]);
  await page.context().close();
});

test('so it is where the model is laid out otherwise, and the tag says so', async () => {
  const { page } = await doctor.open({
    tag: { 'data-model': '/flat/manifest.txt', 'data-model-version': 'v1.1.txt', 'data-live': '' },
  });
  await expect.poll(() => linesOf(page)).toContainEqual(expect.stringMatching(/^ok Model: Version v1/));
  await expect.poll(() => linesOf(page)).toContain('ok Live prices: 0 hours old, 0 items differ from the model.');
  await page.context().close();
});

describe('names what is broken, and how to mend it:', () => {
  const TWICE = '<script async src="/dist/dangol.js?2" data-model="/model"></script>';
  const other = (path: string) => doctor.shop.otherOrigin + path;
  const broken: [name: string, setup: () => Setup, expected: (string | RegExp)[]][] = [
    [
      'no data-model',
      () => ({ tag: { 'data-model': null } }),
      ['failing Model: The tag has no data-model. → Set data-model to the address of the model folder.'],
    ],
    [
      'a model that is not there',
      () => ({ tag: { 'data-model': '/nowhere' } }),
      [
        'failing Model: /nowhere/manifest.json answers with status 404. → Upload the model folder there, or correct data-model.',
        /^warning Strips: after:#detail is empty: the model cannot be read\. → Mend the line Model\./,
      ],
    ],
    [
      'a model on another origin without CORS',
      () => ({ tag: { 'data-model': `${closed.origin}/model` } }),
      [
        /^failing Model: http\S+\/model\/manifest\.json is on another origin .*\(CORS\)\. → .*Access-Control-Allow-Origin/,
      ],
    ],
    [
      'a host that answers with a page for what is not there',
      () => ({ tag: { 'data-model': '/hidden' } }),
      [
        /^failing Model: \/hidden\/manifest\.json answers with an HTML page in place of the manifest\. → .*--extension txt/,
      ],
    ],
    [
      'ids of another form than the model’s',
      () => ({ item: 'P00000BT' }),
      [
        /^failing Item: Your pages say P00000BT \(from attributes\), the model has ids such as trousers-1.* → .*--page-id/,
      ],
    ],
    [
      'the model’s id in another case',
      () => ({ item: 'SHIRT-2' }),
      [/^failing Item: Your pages say SHIRT-2 \(from attributes\), the model has shirt-2\. → Train with --page-id/],
    ],
    [
      'an item that the model does not have',
      () => ({ item: 'shirt-99' }),
      [/^warning Item: The model does not have shirt-99 \(from attributes\); it has \S+-\d+, .* → Train again/],
    ],
    [
      'a product page without an item',
      () => ({ item: null }),
      [/^failing Item: This product page does not say which item/],
    ],
    [
      'a backend that is not there',
      () => ({ tag: { 'data-backend': '/nowhere' } }),
      [/^failing Backend: \/nowhere answers with status 404\. → Correct data-backend/],
    ],
    [
      'a backend on another origin without CORS',
      () => ({ tag: { 'data-backend': closed.eventsUrl } }),
      [/^failing Backend: http\S+\/events is on another origin .*\(CORS\)\. → .*Access-Control-Allow-Origin/],
    ],
    [
      'a regime that waits for a choice, and nothing that asks',
      () => ({ tag: { 'data-regime': 'eu' } }),
      [
        /^failing Consent: Regime eu: .*personalization.* waits for a choice, and nothing on this page asks for it\. → Put <dangol-consent>/,
      ],
    ],
    [
      'a consent platform that is not on the page',
      () => ({ tag: { 'data-platform': 'klaro' } }),
      [/^failing Consent: The tag names klaro, which is not on this page: .*analytics waits for it\. → Load klaro on/],
    ],
    [
      'a platform that nobody knows',
      () => ({ tag: { 'data-platform': 'imweb' } }),
      [/^failing Consent: The tag names imweb, which is not on this page: .* → .*out of data-platform\.$/],
    ],
    [
      'a strip whose template was not filled in, on a page that names its item',
      () => ({ body: '<dangol-recs item="{{ product.id }}"></dangol-recs>' }),
      [/^failing Item: Your pages say \{\{ product\.id \}\} \(from strip\), the model has ids such as/],
    ],
    [
      'live prices of a day to come',
      () => ({ tag: { 'data-live': '/tomorrow.json' } }),
      [/^failing Live prices: \/tomorrow\.json is no file of live prices: prices are hidden/],
    ],
    [
      'two tags',
      () => ({ body: TWICE }),
      [/^failing Tag: The tag is 2 times on this page\. → Leave one script element/],
    ],
    [
      'a selector that finds nothing',
      () => ({ tag: { 'data-strips': 'similar-buyers@after:#detial, popular@after:.qna' } }),
      [/^failing Strips: Nothing on this page is #detial \(data-strips\)\. → Choose the place anew/],
    ],
    [
      'a text of places that cannot be read',
      () => ({ tag: { 'data-strips': 'similar-buyers after #detail' } }),
      [
        'failing Strips: data-strips: "similar-buyers after #detail" cannot be read. → Write kind@after:selector, or let the button below write it.',
      ],
    ],
    [
      'a policy that forbids the model’s and the backend’s host',
      () => ({
        tag: { 'data-model': other('/model'), 'data-backend': other('/events') },
        policy: "default-src 'self'; script-src 'nonce-shop'; style-src 'nonce-shop'; connect-src 'self'",
      }),
      [
        /^failing Model: The Content-Security-Policy of this page \(connect-src\) forbids http\S+\/model\/manifest\.json\. → Add the origin/,
        /^failing Backend: The Content-Security-Policy of this page \(connect-src\) forbids http\S+\/events\. → Add the origin/,
      ],
    ],
    [
      'a model of last season',
      () => ({ tag: { 'data-model': '/old' } }),
      [/^warning Age of the model: The newest order in it is 90 days old\. → Train it anew/],
    ],
    [
      'the wrong platform',
      () => ({ tag: { 'data-platform': 'shopify' }, head: '<meta name="path_role" content="PRODUCT_DETAIL">' }),
      [/^failing Platform: The tag names shopify, and this page is of cafe24\. → Set data-platform="cafe24"/],
    ],
    [
      'strips without their reserving style',
      () => ({ isUnreserved: true }),
      [
        /^warning Space: No style keeps the space of after:#detail: the page \w+ .*→ Put the style of the install block/,
      ],
    ],
    [
      'everything switched off',
      () => ({ tag: { 'data-model': '/off' } }),
      [/^warning Model: The manifest switches everything off .* → Set "enabled": true in \/off\/manifest\.json/],
    ],
    [
      'a version on the tag that is of yesterday',
      () => ({ tag: { 'data-model-version': 'v0.1' } }),
      [/^warning Model: The tag names version v0\.1, the manifest v1\.\d+\. → Take data-model-version off/],
    ],
    [
      'a regime and a platform that are misspelt',
      () => ({ tag: { 'data-regime': 'korea', 'data-platform': 'shopfy' } }),
      [
        /^failing Platform: data-platform names shopfy, which is no platform .*→ Correct the spelling/,
        /^warning Consent: data-regime="korea" is no regime: the strictest, eu, is applied\. → Set data-regime/,
      ],
    ],
    [
      'live prices that are not there',
      () => ({ tag: { 'data-live': '' } }),
      [/^failing Live prices: \/model\/live\.json cannot be read \(404\): prices are hidden\. → Run dangol live/],
    ],
    [
      'live prices beside a manifest with another extension',
      () => ({ tag: { 'data-live': '', 'data-model': '/other/manifest.txt' } }),
      [/^failing Live prices: \/other\/live\.txt cannot be read \(404\): prices are hidden\. → .* beside the manifest/],
    ],
    [
      'a rules file that is not there',
      () => ({ tag: { 'data-campaigns': '/nowhere' } }),
      [/^failing Campaigns: \/nowhere cannot be read \(404\): no campaign runs\. → Upload the rules file/],
    ],
    [
      'a rules file with a campaign that is refused, and something to be sent without a backend',
      () => ({ tag: { 'data-campaigns': '/campaigns.json', 'data-backend': null } }),
      [
        /^failing Campaigns: A campaign is refused: campaigns\[1\]\.when: .* → Mend that place/,
        /^warning Campaigns: Messages are to be sent later, .*: later\. → Write data-backend/,
      ],
    ],
    [
      'a member element that is no JSON',
      () => ({ head: '<script type="application/json" data-dangol-member>{ "id": "m-1", }</script>' }),
      [/^failing Member: The script element data-dangol-member is no JSON/],
    ],
  ];

  test.each(broken)('%s', async (_, setup, expected) => {
    const { page } = await doctor.open(setup());
    for (const wanted of expected) {
      await expect
        .poll(() => linesOf(page))
        .toContainEqual(typeof wanted === 'string' ? wanted : expect.stringMatching(wanted));
    }
    await page.context().close();
  });
});

test('a policy that forbids the inspector’s own file is told in the console', async () => {
  const { page, problems } = await doctor.open({
    policy: `script-src 'unsafe-inline' ${doctor.shop.origin}/dist/dangol.js`,
  });
  await expect
    .poll(() => problems.filter((problem) => problem.startsWith('dangol:')))
    .toEqual([
      'dangol: dangol-inspector.js was not found beside the script, or script-src of the Content-Security-Policy forbids it',
    ]);
  await page.context().close();
});

test('it walks through the shop with the tester, in this tab alone, until ?dangol=off; the report names nobody', async () => {
  const { page, problems } = await doctor.open({ query: '?dangol=inspect&member=kim%40mail.example' });
  await linesOf(page);
  await page.goto(`${doctor.shop.origin}/page?utm_source=mail&member=kim%40mail.example`);
  await linesOf(page);
  const report = await page.getByRole('textbox', { name: 'Copy the report' }).inputValue();
  expect(report.split('\n')[0]).toMatch(/^dangol · \/page · \d{4}-\d\d-\d\dT\d\d:\d\dZ$/);
  expect(report).toContain('[ok] Item: shirt-1');
  const visitor = await page.evaluate(async () => {
    const { dangol } = window as never as { dangol: (...args: unknown[]) => void };
    const client = await new Promise<{ profile: { export(): Promise<{ delivery: { visitor: string } | null }> } }>(
      (done) => dangol('ready', ({ client }: { client: never }) => done(client)),
    );
    return (await client.profile.export()).delivery?.visitor;
  });
  expect(visitor).toMatch(/^[\da-f-]{36}$/);
  expect(report).not.toMatch(new RegExp(`${visitor}|kim|utm|\\?`));
  // Where the clipboard is refused the text is selected.
  await page.getByRole('button', { name: 'Copy the report' }).click();
  await expect.poll(() => page.getByRole('status').last().textContent()).toMatch(/Copied|select the text/);

  const other = await page.context().newPage();
  await other.goto(`${doctor.shop.origin}/page`);
  await other.waitForFunction(() => document.querySelector('dangol-recs')?.shadowRoot?.querySelector('li'));
  expect(await other.locator('dangol-inspector').count()).toBe(0);
  await page.goto(`${doctor.shop.origin}/page?dangol=off`);
  await page.waitForFunction(() => document.querySelector('dangol-recs')?.shadowRoot?.querySelector('li'));
  await page.goto(`${doctor.shop.origin}/page`);
  await page.waitForFunction(() => document.querySelector('dangol-recs')?.shadowRoot?.querySelector('li'));
  expect(await page.locator('dangol-inspector').count()).toBe(0);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('the build that only draws strips has it too, without what it does not have', async () => {
  const { page, problems } = await doctor.open({
    script: 'dangol-widget.js',
    tag: { 'data-strips': 'popular@after:#detail', 'data-backend': null },
  });
  await expect.poll(() => linesOf(page)).toContain('ok Strips: 1 show items.');
  await expect.poll(async () => (await linesOf(page)).filter((line) => /^(failing|warning)/.test(line))).toEqual([]);
  expect(await page.getByRole('tab').allTextContents()).toEqual(['Check', 'Place', 'Why']);
  expect(problems).toEqual([]);
  await page.context().close();
});
