import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../demo-site/catalogue/create-catalogue';
import { couponOf } from '../../../demo-site/coupons/coupon';
import { act } from '../../../demo-site/http/act';
import { createSessions } from '../../../demo-site/http/create-sessions';
import { aProduct } from './products';

const HOUR_MS = 3_600_000;
const NOON = Date.UTC(2026, 10, 1, 3);
const catalogue = createCatalogue([
  aProduct({ id: 'bag', price: 45_000 }),
  aProduct({ id: 'socks', price: 2_000 }),
  aProduct({ id: 'dollars', price: 30.5, currency: 'USD' }),
]);

function aVisitor() {
  const { session } = createSessions().open(undefined);
  let now = NOON;
  const send = (path: string, fields: Record<string, string>) =>
    act(path, new URLSearchParams(fields), session, catalogue, () => now);
  return {
    session,
    send,
    later: (ms: number) => {
      now += ms;
    },
    ask: (campaign: string, kind = 'discount', occurrence = 'cart:1') =>
      send('/coupon', { campaign, kind, occurrence })?.coupon,
  };
}

describe('issuing', () => {
  it('gives the same coupon with the same end to the same occurrence, another to another', () => {
    const { ask, later, session } = aVisitor();
    const first = ask('cart-left-offer');
    expect(first?.expiresAt).toBe(NOON + 24 * HOUR_MS);
    expect(first?.code).toMatch(/^GY-[A-HJKMNP-Z2-9]{8}$/);
    later(HOUR_MS);
    expect(ask('cart-left-offer')).toEqual(first);
    expect(ask('cart-left-offer', 'discount', 'cart:2')?.code).not.toBe(first?.code);
    expect(session.coupons).toHaveLength(2);
  });

  it('gives two stages of one occurrence a coupon each', () => {
    const { ask } = aVisitor();
    expect(ask('trial-ended')).toMatchObject({ percent: 20, expiresAt: NOON + 72 * HOUR_MS });
    expect(ask('trial-ended', 'gift')).toMatchObject({ percent: 30, gift: { en: 'a pair of socks' } });
  });

  it.each([
    ['a campaign it does not know', 'free-everything', 'discount', 'x'],
    ['a kind that was not promised', 'trial-ended', 'points', 'x'],
    ['no occurrence', 'trial-ended', 'discount', ''],
    ['a name of the language', '__proto__', 'discount', 'x'],
    ['a first order of somebody who is no member', 'first-order', 'discount', 'x'],
  ])('refuses %s', (_, campaign, kind, occurrence) => {
    const { ask, session } = aVisitor();
    expect(ask(campaign, kind, occurrence)).toBeNull();
    expect(session.coupons).toEqual([]);
  });

  it('gives none anew once it has run out, and none for a first order after it', () => {
    const { ask, later, send } = aVisitor();
    ask('cart-left-offer');
    later(24 * HOUR_MS);
    expect(ask('cart-left-offer')).toBeNull();
    send('/sign-up', { name: '지우' });
    send('/cart', { id: 'bag' });
    send('/checkout', {});
    expect(ask('first-order', 'discount', 'signup')).toBeNull();
  });
});

describe('redeeming', () => {
  it('takes it off the price, names it on the order, and takes it once', () => {
    const { ask, send, session } = aVisitor();
    const { code } = ask('trial-ended')!;
    send('/cart', { id: 'bag' });
    expect(send('/coupon', { code: ` ${code.toLowerCase()} `, back: '/checkout' })?.next).toBe('/checkout?coupon=good');
    send('/checkout', {});
    expect(session.orders[0]).toMatchObject({ value: 36_000, discount: 9_000, coupon: code, shipping: 3_000 });
    expect(session.coupon).toBeUndefined();
    send('/cart', { id: 'bag' });
    expect(send('/coupon', { code })?.next).toBe('/cart?coupon=used');
  });

  it('says why a code is not taken, and leaves the one that counts', () => {
    const { ask, send, later, session } = aVisitor();
    const { code: old } = ask('cart-left-offer')!;
    later(25 * HOUR_MS);
    const { code } = ask('trial-ended')!;
    send('/coupon', { code });
    expect(send('/coupon', { code: 'NOPE' })?.next).toBe('/cart?coupon=unknown');
    expect(send('/coupon', { code: old })?.next).toBe('/cart?coupon=expired');
    expect(session.coupon).toBe(code);
    expect(send('/coupon', { code: '' })?.next).toBe('/cart?coupon=removed');
    expect(session.coupon).toBeUndefined();
  });

  it('tells of a coupon that ran out between cart and order before anything is ordered', () => {
    const { ask, send, later, session } = aVisitor();
    send('/cart', { id: 'bag' });
    send('/coupon', { code: ask('cart-left-offer')!.code });
    later(25 * HOUR_MS);
    expect(couponOf(session, NOON + 25 * HOUR_MS)).toBeUndefined();
    expect(send('/checkout', {})?.next).toBe('/checkout?coupon=expired');
    expect(session.orders).toEqual([]);
    expect(send('/checkout', {})?.next).toMatch(/^\/order-done/);
    expect(session.orders[0]?.value).toBe(45_000);
  });

  it('never takes off more than the goods cost, nor won from dollars', () => {
    const { ask, send, session } = aVisitor();
    send('/sign-up', { name: '지우' });
    const { code } = ask('first-order', 'discount', 'signup')!;
    send('/cart', { id: 'socks' });
    send('/coupon', { code });
    send('/checkout', {});
    expect(session.orders[0]).toMatchObject({ value: 0, discount: 2_000 });

    const other = aVisitor();
    other.send('/sign-up', { name: '지우' });
    const won = other.ask('first-order', 'discount', 'signup')!;
    other.send('/cart', { id: 'dollars' });
    other.send('/coupon', { code: won.code });
    other.send('/checkout', {});
    expect(other.session.orders[0]?.value).toBe(30.5);
  });
});
