import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../demo-site/catalogue/create-catalogue';
import { act } from '../../../demo-site/http/act';
import { createSessions } from '../../../demo-site/http/create-sessions';
import { aProduct } from './products';

const catalogue = createCatalogue([
  aProduct({ id: 'shirt', sizes: ['S', 'M'] }),
  aProduct({ id: 'bag', price: 45_000 }),
  aProduct({ id: 'gone', availability: 'out_of_stock' }),
]);

function aVisitor() {
  const { session } = createSessions().open(undefined);
  const send = (path: string, fields: Record<string, string>) =>
    act(path, new URLSearchParams(fields), session, catalogue, () => Date.UTC(2026, 10, 1));
  return { session, send };
}

describe('the cart form', () => {
  it('adds up lines of one product and size, and keeps sizes apart', () => {
    const { session, send } = aVisitor();
    send('/cart', { id: 'shirt', size: 'S' });
    send('/cart', { id: 'shirt', size: 'S' });
    send('/cart', { id: 'shirt', size: 'M' });
    expect(session.cart).toEqual([
      { id: 'shirt', size: 'S', quantity: 2 },
      { id: 'shirt', size: 'M', quantity: 1 },
    ]);
  });

  it('sets and removes', () => {
    const { session, send } = aVisitor();
    send('/cart', { id: 'bag' });
    send('/cart', { id: 'bag', set: 'quantity', quantity: '7' });
    expect(session.cart[0]?.quantity).toBe(7);
    send('/cart', { id: 'bag', set: 'quantity', quantity: '-3' });
    expect(session.cart[0]?.quantity).toBe(1);
    send('/cart', { id: 'bag', set: 'remove' });
    expect(session.cart).toEqual([]);
  });

  it.each([
    [{ id: 'nothing' }],
    [{ id: 'shirt' }],
    [{ id: 'shirt', size: 'XXL' }],
    [{ id: 'bag', size: 'S' }],
    [{ id: '__proto__' }],
  ])('refuses %j', (fields) => {
    const { session, send } = aVisitor();
    expect(send('/cart', fields as Record<string, string>)).toBeUndefined();
    expect(session.cart).toEqual([]);
  });

  it('sells nothing that is sold out', () => {
    const { session, send } = aVisitor();
    send('/cart', { id: 'gone' });
    expect(session.cart).toEqual([]);
  });
});

describe('the order form', () => {
  it('turns the cart into an order with its prices and delivery, and empties it', () => {
    const { session, send } = aVisitor();
    send('/cart', { id: 'bag' });
    const done = send('/checkout', {});
    const [order] = session.orders;
    expect(done?.next).toBe(`/order-done?order=${order?.id}`);
    expect(order).toMatchObject({ value: 45_000, shipping: 3_000, currency: 'KRW' });
    expect(order?.id).toMatch(/^20261101-\d{6}$/);
    expect(session.cart).toEqual([]);
  });

  it('leads back to an empty cart', () => {
    expect(aVisitor().send('/checkout', {})?.next).toBe('/cart');
  });
});

describe('the other forms', () => {
  it('put a wish on the list once and take it off', () => {
    const { session, send } = aVisitor();
    send('/wishlist', { id: 'bag', wished: 'yes' });
    send('/wishlist', { id: 'bag', wished: 'yes' });
    expect(session.wishlist).toEqual(['bag']);
    send('/wishlist', { id: 'bag', wished: 'no' });
    expect(session.wishlist).toEqual([]);
  });

  it('sign up, and report it on the next page', () => {
    const { session, send } = aVisitor();
    expect(send('/sign-up', { name: ' 지우 ' })?.next).toBe('/my');
    expect(session.member?.name).toBe('지우');
    expect(session.pending).toEqual([{ event: 'sign_up', method: 'name' }]);
  });

  it.each([
    [{}, undefined],
    [{ night: 'on' }, undefined],
    [
      { email: 'on', night: 'on' },
      { email: { ad: true }, sms: { ad: false, night: false } },
    ],
    [
      { sms: 'on', night: 'on' },
      { email: { ad: false }, sms: { ad: true, night: true } },
    ],
  ])('sign-up with %j agrees to %j; there is no night without a day', (ticked, agreed) => {
    const { session, send } = aVisitor();
    send('/sign-up', { name: '지우', ...ticked } as Record<string, string>);
    expect(session.agreed).toEqual(agreed);
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example'])('never lead to %s', (back) => {
    expect(aVisitor().send('/theme', { theme: 'dark', back })?.next).toBe('/');
  });
});
