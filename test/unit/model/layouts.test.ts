import { layoutOf, type ModelFiles, manifestUrl, modelPath, modelTag, parseManifest } from '@dangol/schema';
import { createModel } from '@dangol/sdk/model';
import { expect, test } from 'vitest';
import { aCard, aManifest, aPopular, aRecord, aShard } from '../../support/builders';
import { settled } from '../../support/settled';

test.each([
  ['/dangol/model', '/dangol/model/manifest.json'],
  ['/dangol/model//', '/dangol/model/manifest.json'],
  ['/dangol/v1.2/', '/dangol/v1.2/manifest.json'],
  ['https://files.example.com', 'https://files.example.com/manifest.json'],
  ['//files.example.com', '//files.example.com/manifest.json'],
  ['https://files.example.com/m', 'https://files.example.com/m/manifest.json'],
  ['https://files.example.com/model.json?day=1', 'https://files.example.com/model.json?day=1'],
  ['/manifest.txt', '/manifest.txt'],
  ['model.json', 'model.json'],
  ['../model', '../model/manifest.json'],
])('the manifest of %s is %s', (model, url) => {
  expect(manifestUrl(model)).toBe(url);
});

const LAYOUTS: [files: ModelFiles | undefined, path: string, tag: string | undefined][] = [
  [undefined, 'v1/items/0.json', 'v1.1'],
  [{ flat: true }, 'v1.items.0.json', 'v1.1.json'],
  [{ extension: 'txt' }, 'v1/items/0.txt', 'v1.1/txt'],
  [{ flat: true, extension: '7' }, 'v1.items.0.7', 'v1.1.7'],
];

/** A host with these files, and what it was asked for. */
function aHost(files: Record<string, unknown>) {
  const asked: string[] = [];
  const fetch = async (url: string) => {
    asked.push(url);
    if (!(url in files)) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(files[url]));
  };
  return { asked, fetch };
}

test.each(LAYOUTS)(
  '%j is read by its manifest, and by the version on the tag without one',
  async (files, path, tag) => {
    const manifest = aManifest({ ...(files && { files }) });
    expect(parseManifest(manifest)).toEqual(manifest);
    expect([modelPath('v1', 'items/0', layoutOf(files)), modelTag(manifest)]).toEqual([path, tag]);
    const host = aHost({ '/m/manifest.txt': manifest, [`/m/${path}`]: aShard({ items: [aRecord()] }) });
    const url = '/m/manifest.txt';
    expect((await createModel({ url, fetch: host.fetch }).read(['shirt-1'])).records.size).toBe(1);
    expect(host.asked.splice(0)).toEqual([url, `/m/${path}`]);
    expect((await createModel({ url, version: tag, fetch: host.fetch }).read(['shirt-1'])).records.size).toBe(1);
    await settled();
    expect(host.asked).toEqual([`/m/${path}`, url]);
  },
);

test('a model that was laid out anew is read anew, though its version is the same', async () => {
  const host = aHost({
    '/m/manifest.json': aManifest({ files: { flat: true } }),
    '/m/v1.items.0.json': aShard({ items: [aRecord()] }),
  });
  const model = createModel({ url: '/m', version: 'v1.1', fetch: host.fetch });
  expect((await model.read(['shirt-1'])).records.size).toBe(1);
  expect(host.asked).toEqual(['/m/v1/items/0.json', '/m/manifest.json', '/m/v1.items.0.json']);
});

test('a single file is asked for once; a part that is missing or of another version is absent and counted', async () => {
  const parts = { 'items/0': aShard({ items: [aRecord()] }), popular: aPopular() };
  const single = aManifest({ files: { single: true }, parts });
  expect(modelTag(single)).toBeUndefined();
  const host = aHost({ '/model.json': single });
  const model = createModel({ url: '/model.json', fetch: host.fetch });
  expect((await model.read(['shirt-1'])).records.get('shirt-1')).toEqual(aRecord());
  expect((await model.popular())?.shop.ids[0]).toBe('shirt-1');
  expect(await model.shelves()).toBeUndefined();
  expect(host.asked).toEqual(['/model.json']);
  expect(model.failures()).toEqual(['/model.json#shelves']);

  const torn = aHost({ '/model.json': { ...single, parts: { ...parts, 'items/0': aShard({ version: 'v0' }) } } });
  expect((await createModel({ url: '/model.json', fetch: torn.fetch }).read(['shirt-1'])).records.size).toBe(0);
});

test('a single file that is renewed gives the cards of its new version', async () => {
  const files: Record<string, unknown> = {};
  const publish = (version: string, title: string) => {
    const items = [aRecord({ card: aCard({ title }) })];
    const parts = { 'items/0': aShard({ version, items }), popular: aPopular({ version }) };
    files['/model.json'] = aManifest({ version, files: { single: true }, parts });
  };
  publish('v1', 'Yesterday');
  const model = createModel({ url: '/model.json', fetch: aHost(files).fetch });
  await model.read(['shirt-1']);
  publish('v2', 'Today');
  await model.renew();
  const { version, records } = await model.read(['shirt-1']);
  expect([version, records.get('shirt-1')?.card?.title]).toEqual(['v2', 'Today']);
});

test.each([
  [{ files: { extension: '../x' } }, 'files.extension: expected one to eight small letters or digits'],
  [{ files: { flat: false } }, 'files.flat: expected true, or nothing'],
  [{ parts: { popular: {} } }, 'parts.items/0: expected an object'],
])('a manifest with %j is refused', (wrong, message) => {
  expect(() => parseManifest({ ...aManifest(), ...wrong }, '')).toThrow(message);
});
