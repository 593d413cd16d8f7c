import { afterEach, expect, test, vi } from 'vitest';
import { settled } from '../../support/settled';
import { aDevice, aToast, GO } from './a-device';

const pages: { destroy(): void }[] = [];
afterEach(() => {
  for (const page of pages.splice(0)) page.destroy();
});
function open(device: ReturnType<typeof aDevice>, ...given: Parameters<ReturnType<typeof aDevice>['page']>) {
  const page = device.page(...given);
  pages.push(page);
  return page;
}

test('two triggers at once show one message, and count one', async () => {
  const device = aDevice();
  const page = open(device, [aToast('a', { key: 'session' }), aToast('b', { key: 'session' })]);
  await page.explain();
  page.signal(GO);
  page.signal(GO);
  await vi.waitFor(() => expect(device.titles()).toEqual(['a']));
  await settled();
  expect(device.titles()).toEqual(['a']);
  expect(device.state()?.campaigns.map(({ id, total }) => [id, total])).toEqual([['a', 1]]);
});

test('two tabs that are asked at the same time show one message between them', async () => {
  const device = aDevice();
  const rules = [aToast('a', { key: 'session' }), aToast('b', { key: 'session' })];
  const [one, other] = [open(device, rules), open(device, rules)];
  await Promise.all([one.explain(), other.explain()]);
  one.signal(GO);
  other.signal(GO);
  await vi.waitFor(() => expect(device.titles()).toEqual(['a']));
  await settled();
  expect(device.titles()).toEqual(['a']);
  device.closeAll();
  await settled();
  expect(device.state()?.overlay).toBeUndefined();
  other.signal(GO);
  await vi.waitFor(() => expect(device.titles()).toEqual(['b']));
});

test('who withdraws between the claim and the drawing is shown nothing, and nothing of it is left', async () => {
  const rules = [aToast('a', { if: { fact: 'visits', gte: 1 } })];
  const device = aDevice();
  const page = open(device, rules);
  await page.explain();
  let steps = 0;
  device.hooks.beforeKeep = () => {
    if (!device.titles()[0]) steps++;
  };
  page.signal(GO);
  await vi.waitFor(() => expect(device.titles()).toEqual(['a']));
  expect(steps).toBeGreaterThan(2);

  for (let at = 1; at <= steps; at++) {
    const again = aDevice();
    const other = open(again, rules);
    await other.explain();
    let count = 0;
    again.hooks.beforeKeep = () => {
      count++;
      if (count === at) queueMicrotask(() => again.withdraw());
    };
    other.signal(GO);
    await settled();
    expect(again.titles(), `withdrawn at step ${at}`).toEqual([]);
    expect(again.state(), `withdrawn at step ${at}`).toBeUndefined();
    expect(again.reports).toEqual([]);
  }
});

test('a message that closes while it is drawn, and one whose drawing throws, have counted nothing; the next in line is shown', async () => {
  const device = aDevice();
  const drawing = {
    ...device.drawing,
    showMessage: ((content, deps) => {
      if (content.title === 'throws') throw new Error('cannot draw');
      if (content.title !== 'closes') return device.drawing.showMessage(content, deps);
      deps.onClosed?.();
      return { close() {}, update() {} };
    }) satisfies typeof device.drawing.showMessage,
  };
  const page = open(device, [aToast('closes'), aToast('throws'), aToast('sound')], {
    loadDrawing: async () => drawing,
  });
  await page.explain();
  page.signal(GO);
  await vi.waitFor(() => expect(device.titles()).toEqual(['sound']));
  await settled();
  expect(device.state()?.campaigns.map(({ id, total }) => [id, total])).toEqual([['sound', 1]]);
});

test('where what draws cannot be loaded nothing is counted, and the next trigger tries again', async () => {
  const device = aDevice();
  let isGone = true;
  const page = open(device, [aToast('a')], {
    loadDrawing: () => (isGone ? Promise.reject(new Error('offline')) : Promise.resolve(device.drawing)),
  });
  await page.explain();
  page.signal(GO);
  await settled();
  expect(device.titles()).toEqual([]);
  expect(device.state()?.campaigns ?? []).toEqual([]);
  isGone = false;
  page.signal(GO);
  await vi.waitFor(() => expect(device.titles()).toEqual(['a']));
});

test('a withdrawal closes what needed the profile, and leaves what needs none', async () => {
  const device = aDevice();
  const page = open(device, [aToast('needs', { if: { fact: 'visits', gte: 1 } })]);
  await page.explain();
  page.signal(GO);
  await vi.waitFor(() => expect(device.titles()).toEqual(['needs']));
  device.withdraw();
  expect(device.titles()).toEqual([]);
  await settled();
  expect(device.state()).toBeUndefined();
});

test('while everything is switched off nothing is shown, also where that comes to be known late', async () => {
  const device = aDevice();
  let isOff = true;
  const off = open(device, [aToast('a')], { isOff: () => isOff });
  expect(await off.explain()).toEqual([]);
  off.signal(GO);
  await settled();
  expect(device.titles()).toEqual([]);

  isOff = false;
  const late = open(device, [aToast('a')], { isOff: () => isOff });
  expect((await late.explain()).map(({ answer }) => answer)).toEqual(['run']);
  isOff = true;
  late.signal(GO);
  await settled();
  expect(device.titles()).toEqual([]);
  expect(device.reports).toEqual([]);
});
