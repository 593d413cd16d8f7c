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
  console.log('PRICE', JSON.stringify(await why(v), null, 1), await v.titles());
  await v.leave();
  const w = await stage.newVisitor();
  await w.open('/event'); await w.accept(); await w.open('/product/P1100'); await w.open('/event', 1);
  console.log('EVENT', JSON.stringify(await why(w), null, 1), await w.titles());
  console.log(v.complaints, w.complaints);
}, 100000);
