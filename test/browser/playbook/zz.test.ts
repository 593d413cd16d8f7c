import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage, type Visitor } from './open-story';
let stage: Stage;
beforeAll(async () => { stage = await openStage(); }, 240_000);
afterAll(() => stage?.close());
export async function why(v: Visitor) {
  return v.page.evaluate(async () => {
    const c: any = await new Promise((done) => (window as any).dangol('ready', ({ campaigns }: any) => setTimeout(() => done(campaigns()), 0)));
    const s = await c.situation();
    return { file: c.file()?.campaigns?.length, refused: c.refused(), verdicts: (await c.explain()).map((x: any) => [x.campaign.id, x.answer, x.clause, x.because].join(' ')), items: [...s.items].slice(0,6), moments: s.snapshot?.moments?.slice(0,8), arr: s.snapshot?.items.slice(0,3), page: s.page };
  });
}
it('a', async () => {
  const v = await stage.newVisitor();
  await v.open('/product/P1017'); await v.accept(); await v.open('/product/P1009');
  await v.open('/', 7);
  const x: any = await why(v);
  console.log('PRICE', x.verdicts.filter((t: string) => /back|price/.test(t)), JSON.stringify(x.items.map(([id, c]: any) => [id, c.price, c.availability])), JSON.stringify(x.arr.map((i: any) => [i.id, i.availability, i.price])), await v.titles());
  await v.leave();
  const w = await stage.newVisitor();
  await w.open('/event');
  const m = async () => console.log('MOMENTS', JSON.stringify(((await why(w)) as any).moments), await w.page.evaluate(() => new Promise((d) => (window as any).dangol('ready', ({ client }: any) => d(JSON.stringify(client.debug.events().map((e: any) => [e.name, e.fate, e.params.page_type])))))));
  await m(); await w.accept(); await m(); await w.open('/product/P1100'); await m(); await w.open('/event', 1); await m();
}, 100000);
