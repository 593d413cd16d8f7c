import type { ArmedIntent } from '@dangol/schema';
import { expect } from 'vitest';
import type { Visitor } from './open-story';

/** What members of the shop do in the stories. */
export function asMember(visitor: Visitor) {
  /** Joins with these boxes ticked, on a device whose visitor has answered the notice. */
  async function join(boxes: readonly string[]): Promise<void> {
    await visitor.open('/sign-up');
    await visitor.accept();
    await visitor.signUp(boxes);
  }

  /** The only intent that was armed for a campaign. */
  async function armed(campaign: string): Promise<{ at: number; intent: ArmedIntent }> {
    const events = await visitor.told('intent_armed', campaign);
    expect(new Set(events.map(({ data }) => data.params.intent_id)).size).toBe(1);
    return { at: events[0]!.at, intent: events[0]!.data.params as ArmedIntent };
  }

  /** Presses what claims the coupon, and gives its code. */
  async function claim(title: RegExp): Promise<string> {
    const box = await visitor.overlay(title);
    await box.locator('[part=benefit] [part=button]').first().click();
    const code = box.locator('[part=code]');
    await code.waitFor();
    return (await code.textContent())!.trim();
  }

  /** Orders with a coupon; gives what was taken off. */
  async function orderWith(code: string, item: string, days?: number): Promise<string> {
    const { page } = visitor;
    await visitor.addToCart(item, days);
    await visitor.open('/cart');
    const mine = page.locator('.coupons-mine li', { hasText: code });
    await mine.getByRole('button').click();
    await page.waitForURL(/coupon=good/);
    const discount = (await page.locator('.summary-discount dd').first().textContent())!;
    await visitor.open('/checkout');
    await page.locator('.summary button.button-strong').click();
    await page.waitForURL(/order-done/);
    await visitor.titles();
    return discount;
  }

  return { join, armed, claim, orderWith };
}
