import { afterAll, beforeAll, expect, it } from 'vitest';
import { addToCart, answer, COAT, type Demo, goTo, openDemo } from './open-demo';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 240_000);
afterAll(() => demo?.close());

it('shows profile, events with their fate, consent and model, and changes consent', async () => {
  const { page, complaints } = await demo.visitor({ viewport: { width: 1280, height: 900 } });
  await goTo(page, `${demo.url}/en/product/${COAT}`);
  await answer(page, 'accept');
  await addToCart(page);
  await demo.recorder.until((all) => all.some(({ name }) => name === 'add_to_cart'));
  const loaded = page.waitForRequest(/dangol-inspector\.js/);
  await page.locator('.inspect').click();
  await loaded;
  const sheet = page.getByRole('dialog', { name: 'Inside dangol' });
  // The shop's tag names the model as training prints it: one request less, and nothing for the check list to say.
  await sheet.getByRole('tab', { name: 'Check' }).click();
  await sheet.locator('.checks li', { hasText: 'Model' }).getByText('ok', { exact: true }).first().waitFor();
  await sheet.getByRole('tab', { name: 'Why' }).click();
  const strip = sheet.locator('section', { hasText: 'kind="similar-buyers"' });
  await strip.getByText('Often bought by the same buyers').first().waitFor();
  await expect.poll(() => strip.locator('.chain li').allTextContents()).toContain('Popular in category');
  expect(await strip.locator('.chain [aria-current=step]').count()).toBe(1);
  await sheet.getByRole('tab', { name: 'Profile' }).click();
  await sheet.getByText('Rose Tweed Coat, Ivory').first().waitFor();
  expect(await sheet.locator('.bar').first().textContent()).toContain('Outerwear');
  await sheet.getByRole('tab', { name: 'Events' }).click();
  const event = sheet.locator('li', { hasText: 'add_to_cart' });
  await event.getByText('profile: stored').waitFor();
  await event.getByText(': sent').waitFor();
  await sheet.getByRole('tab', { name: 'Model' }).click();
  await sheet.getByText('Bought by similar buyers').waitFor();
  expect(await sheet.locator('dl').first().textContent()).toMatch(
    /Newest record\d.*Files\d+ items in \d+ files.*Made from/,
  );
  expect(await sheet.locator('.bar').count()).toBeGreaterThan(8);
  await sheet.getByRole('tab', { name: 'Consent' }).click();
  await sheet.getByRole('button', { name: 'Recommendations: Deny' }).click();
  await sheet.locator('.purpose', { hasText: 'Recommendations' }).getByText('denied').waitFor();
  await sheet.getByRole('tab', { name: 'Profile' }).click();
  await sheet.getByText('nothing is stored').waitFor();
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
    .not.toContain('dangol-profile');
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('is a bottom sheet on a phone, in Korean; keys move between tabs and Escape gives the focus back', async () => {
  const { page } = await demo.visitor({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await goTo(page, `${demo.url}/ko/`);
  await answer(page, 'refuse');
  await page.locator('.inspect').click();
  const sheet = page.getByRole('dialog', { name: 'dangol 들여다보기' });
  await sheet.waitFor();
  // The shop's own tab stands behind the others.
  expect((await sheet.getByRole('tab').allTextContents()).at(-1)).toBe('무대');
  const box = await sheet.boundingBox();
  expect(box?.width).toBeCloseTo(390, 1);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(844, 1);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('role')))
    .toBe('tab');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => sheet.getByRole('tab', { name: '프로필' }).getAttribute('aria-selected')).toBe('true');
  // Not every tab has room: the open one is seen, however it was opened.
  const place = sheet.getByRole('tab', { name: '모델' });
  expect((await place.boundingBox())!.x).toBeGreaterThan(300);
  await place.dispatchEvent('click');
  expect(await place.getAttribute('aria-selected')).toBe('true');
  const { x, width } = (await place.boundingBox())!;
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(390);
  await place.focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('dangol-inspector').count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('inspect');
  await page.context().close();
});
