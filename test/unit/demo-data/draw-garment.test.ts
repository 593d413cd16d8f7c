import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';

import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { makeCatalogue } from '../../../demo-site/data/catalogue/make-catalogue';
import { drawView } from '../../../demo-site/data/garment/draw-view';
import { mirrored } from '../../../demo-site/data/garment/mirrored';
import { drawScene, SCENES } from '../../../demo-site/data/garment/scenes/draw-scene';
import { SILHOUETTES } from '../../../demo-site/data/garment/silhouettes';
import { viewsOf } from '../../../demo-site/data/garment/views-of';

const products = makeCatalogue();
/** Every product laid flat; of each silhouette the other views as well, and the scenes. */
const flat = new Map(products.map((product) => [product.id, drawView(product, 'flat')]));
const models = [...new Map(products.map((product) => [product.garment, product])).values()];
const others = models.flatMap((product) =>
  viewsOf(product).map((view) => [`${product.id} ${view}`, drawView(product, view)] as const),
);
const scenes = SCENES.map((scene) => [`scene ${scene.id}`, drawScene(scene, products)] as const);

const parser = new new Window().DOMParser();

test('every product has pictures under 12 kB, and no two are alike', () => {
  const all = [...flat.values(), ...others.filter(([name]) => !name.endsWith('flat')).map(([, svg]) => svg)];
  expect(Math.max(...all.map((svg) => Buffer.byteLength(svg)))).toBeLessThan(12_000);
  expect(new Set(all.map((svg) => createHash('sha256').update(svg).digest('hex'))).size).toBe(all.length);
  for (const product of products.slice(0, 20)) expect(drawView({ ...product }, 'flat')).toBe(flat.get(product.id));
  expect(Math.max(...scenes.map(([, svg]) => brotliCompressSync(svg).length))).toBeLessThan(6000);
});

test('the shop shows most of the silhouettes there are', () => {
  expect(SILHOUETTES.size).toBeGreaterThanOrEqual(22);
  expect(new Set(products.map((p) => p.garment)).size).toBe(SILHOUETTES.size);
});

test('pictures are well-formed and free of script, handlers and outside references', () => {
  // Gathered, since there are some hundred thousand of them to look at.
  const faults: string[] = [];
  for (const [id, svg] of [...[...flat].filter((_, i) => i % 4 === 0), ...others, ...scenes]) {
    const wrong = unbalanced(svg);
    if (wrong !== undefined) faults.push(`${id}: not closed in order: ${wrong}`);
    const root = parser.parseFromString(svg, 'image/svg+xml').documentElement;
    expect(root.tagName.toLowerCase()).toBe('svg');
    if (!id.startsWith('scene')) expect(root.getAttribute('viewBox')).toBe('0 0 400 500');
    const ids = [...root.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size, id).toBe(ids.length);
    for (const element of root.querySelectorAll('*')) {
      const tag = element.tagName.toLowerCase();
      if (['script', 'foreignobject', 'image', 'style', 'a'].includes(tag)) faults.push(`${id}: <${tag}>`);
      for (const { name, value: written } of element.attributes) {
        const value = String(written);
        const targets = [...value.matchAll(/url\(#?([^)]*)\)/g)].map(([, target]) => target!);
        if (/href/.test(name)) targets.push(value.slice(1));
        if (/^on/i.test(name) || !targets.every((target) => ids.includes(target)))
          faults.push(`${id}: ${name}=${value}`);
      }
    }
    expect(svg).not.toMatch(/NaN|undefined|data:|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  }
  expect(faults).toEqual([]);
});

test('the ids of two pictures never meet in one document', () => {
  const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  const [a, b] = [...flat.values()];
  expect(ids(a!).filter((id) => ids(b!).includes(id))).toEqual([]);
});

test('half an outline is mirrored, controls in reverse', () => {
  expect(mirrored('M200 10L300 20C310 30 320 40 330 50Q250 60 200 70')).toBe(
    'M200 10L300 20C310 30 320 40 330 50Q250 60 200 70Q150 60 70 50C80 40 90 30 100 20L200 10Z',
  );
});

test('an outline with a command that cannot be mirrored is refused', () => {
  expect(() => mirrored('M200 10H300L200 70')).toThrow(/M, L, Q and C only/);
});

test('an unknown garment is refused by name', () => {
  expect(() => drawView({ ...products[0]!, garment: 'spacesuit' }, 'flat')).toThrow(/"spacesuit"/);
});

/** The first tag that is not closed in order: happy-dom mends what an XML parser refuses. */
function unbalanced(svg: string): string | undefined {
  const open: string[] = [];
  for (const [tag, closing, name, own] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s+[\w:-]+="[^"<>]*")*(\/?)>/g)) {
    if (closing ? open.pop() !== name : !own && open.push(name!) < 0) return tag;
  }
  const rest = svg.replace(/>[^<>]*<\/text>/, '></text>').replaceAll(/<\/?[a-zA-Z]+(?:\s+[\w:-]+="[^"<>]*")*\/?>/g, '');
  return open.at(-1) ?? (rest.trim() || undefined);
}
