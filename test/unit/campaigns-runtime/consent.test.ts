import { afterEach, expect, test, vi } from 'vitest';
import { settled } from '../../support/settled';
import { aDevice, aToast, GO } from './a-device';

const pages: { destroy(): void }[] = [];
afterEach(() => {
  for (const page of pages.splice(0)) page.destroy();
});
async function open(device: ReturnType<typeof aDevice>, ...given: Parameters<ReturnType<typeof aDevice>['page']>) {
  const page = device.page(...given);
  pages.push(page);
  await page.explain();
  return page;
}

const anIntent = (more: object = {}) => ({
  intent: { after: '3d', expires: '1d', channels: ['email' as const], message: { title: 'Come back' }, ...more },
});

test('what was decided by demographics is not shown once they are denied, however long it waited', async () => {
  const device = aDevice();
  device.allowed.add('demographics');
  let isNoticeOpen = true;
  const page = await open(device, [aToast('a', { if: { fact: 'demographic', name: 'ageBand', eq: '30s' } })], {
    options: { demographics: () => ({ ageBand: '30s' }) },
    loadDrawing: async () => ({ ...device.drawing, isNoticeOpen: () => isNoticeOpen }),
  });
  page.signal(GO);
  await settled();
  device.deny('demographics');
  isNoticeOpen = false;
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(device.titles()).toEqual([]);
  expect(device.state()?.campaigns ?? []).toEqual([]);
});

test('whoever withdraws while intents are being armed has none armed after it', async () => {
  const rules = ['a', 'b', 'c'].map((id) =>
    aToast(id, { if: { fact: 'visits', gte: 1 }, class: 'requested', steps: [anIntent()] }),
  );
  const options = { withoutMember: ['email' as const] };
  const device = aDevice();
  let steps = 0;
  const page = await open(device, rules, { options });
  device.hooks.beforeKeep = () => void steps++;
  page.signal(GO);
  await vi.waitFor(() => expect(device.reports.length).toBe(3));

  for (let at = 1; at <= steps; at++) {
    const again = aDevice();
    const other = await open(again, rules, { options });
    let count = 0;
    let armed = 0;
    again.hooks.beforeKeep = () => {
      if (++count !== at) return;
      again.withdraw();
      armed = again.reports.filter(({ name }) => name === 'intent_armed').length;
    };
    other.signal(GO);
    await settled();
    expect(again.reports.filter(({ name }) => name === 'intent_armed').length, `at step ${at}`).toBe(armed);
  }
});

test('a wish that another page has put down since holds where nothing else is remembered', async () => {
  const device = aDevice();
  device.allowed.delete('personalization');
  let isNoticeOpen = true;
  const page = await open(device, [aToast('a')], {
    loadDrawing: async () => ({ ...device.drawing, isNoticeOpen: () => isNoticeOpen }),
  });
  page.signal(GO);
  await settled();
  device.storage.set('dangol.dismissed', JSON.stringify({ a: Date.now() + 86_400_000 }));
  isNoticeOpen = false;
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(device.titles()).toEqual([]);
});
