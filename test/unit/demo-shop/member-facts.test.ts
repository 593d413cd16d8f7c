import { expect, it } from 'vitest';
import { createCatalogue } from '../../../demo-site/catalogue/create-catalogue';
import { TRIAL } from '../../../demo-site/catalogue/trial';
import { act } from '../../../demo-site/http/act';
import { createSessions } from '../../../demo-site/http/create-sessions';
import { memberFacts } from '../../../demo-site/http/member-facts';
import { aProduct } from './products';

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 10, 1);
const catalogue = createCatalogue([aProduct({ id: TRIAL.id, price: 9_900 }), aProduct({ id: 'pack', price: 29_900 })]);

function aMember(fields: Record<string, string>) {
  const { session } = createSessions().open(undefined);
  const send = (path: string, given: Record<string, string>, days = 0) =>
    act(path, new URLSearchParams(given), session, catalogue, () => START + days * DAY_MS);
  send('/sign-up', { name: '지우', ...fields });
  const buy = (id: string, days: number) => {
    send('/cart', { id }, days);
    send('/checkout', {}, days);
  };
  return { session, buy };
}

it('tells dangol of nobody who has not agreed to the link', () => {
  expect(memberFacts(aMember({ sms: 'on' }).session)).toBeUndefined();
});

it('tells of joining, channels and orders of a member who has, and asks for that consent to be recorded', () => {
  const { session, buy } = aMember({ link: 'on', email: 'on' });
  buy('pack', 2);
  expect(session.granted).toEqual(['profileLink']);
  expect(memberFacts(session)).toMatchObject({
    signedUpAt: START,
    channels: { email: true, sms: false },
    orders: [{ at: START + 2 * DAY_MS, value: 29_900, currency: 'KRW', lines: [{ id: 'pack', quantity: 1 }] }],
    trial: null,
  });
});

it('tells when a trial ends, and that it was continued once something of full size is ordered', () => {
  const { session, buy } = aMember({ link: 'on' });
  buy(TRIAL.id, 1);
  const endsAt = START + (1 + TRIAL.days) * DAY_MS;
  expect(memberFacts(session)?.trial).toEqual({ endsAt });
  buy('pack', 16);
  expect(memberFacts(session)?.trial).toEqual({ endsAt, renewedAt: START + 16 * DAY_MS });
});

it('knows the age group of those alone who ticked that it may be used', () => {
  expect(aMember({ age: '30s' }).session).toMatchObject({ granted: [], member: { name: '지우' } });
  expect(aMember({ age: '30s' }).session.member).not.toHaveProperty('ageBand');
  const { session } = aMember({ age: '30s', ageOk: 'on' });
  expect(session).toMatchObject({ granted: ['demographics'], member: { ageBand: '30s' } });
  expect(aMember({ age: '99s', ageOk: 'on' }).session.granted).toEqual([]);
});
