import {
  checkCampaign,
  checkCampaignFile,
  checkFrame,
  formatComplaint,
  parseCampaignFile,
} from '@dangol/campaigns/check';
import { describe, expect, test } from 'vitest';
import { fileOf, full, small } from './samples';

const said = (file: unknown) => checkCampaignFile(file).map(formatComplaint);
const toast = (more: object) => ({ steps: [{ show: { format: 'toast', title: 'x', ...more } }] });
const intent = (more: object) => ({
  steps: [{ intent: { after: '1d', expires: '1d', channels: ['sms'], message: { title: 'x' }, ...more } }],
});

describe('what is wrong is told by path, value and fix', () => {
  test.each<[object, string]>([
    [{ if: { fact: 'visit', gte: 1 } }, 'if.fact: expected one of count, daysSince, .*…, got "visit"; write "visits"'],
    [{ if: { all: [{ fact: 'visits', gte: '3' }] } }, 'if.all[0].gte: expected a number, got "3"; write 3'],
    [{ if: { fact: 'cartValue', gte: '50,000원' } }, 'if.gte: expected a number, got "50,000원"; write 50000'],
    [{ if: { fact: 'inCart', eq: 'true' } }, 'if.eq: expected true or false, got "true"; write true'],
    [{ if: { fact: 'stage', in: ['byer'] } }, 'if.in[0]: expected one of unknown, .*, got "byer"; write "buyer"'],
    [{ if: { fact: 'stage', in: 'buyer' } }, 'if.in: expected a list, got "buyer"; write ["buyer"]'],
    [
      { if: { fact: 'cartLabels', contains: 'a' } },
      'if.contains: expected one of the fields fact, has, hasAny, got "a"',
    ],
    [
      { if: { fact: 'cartLabels', has_any: ['a'] } },
      'if.has_any: .* fact, has, hasAny, got a list of 1; name it hasAny',
    ],
    [{ if: { facts: 'visits', gte: 1 } }, 'if: expected exactly one of all, any, not, fact, .*; name it fact'],
    [{ if: { fact: 'count', gte: 1 } }, 'if.event: expected the name of an event, got nothing'],
    [
      { if: { fact: 'count', event: 'search', keyword: 'Soap', gte: 1 } },
      'if.keyword: expected a search term in lower case, got "Soap"; write "soap"',
    ],
    [{ limits: { per_day: 1 } }, 'limits.per_day: expected one of the fields perSession, .*, got 1; name it perDay'],
    [{ limits: { coolDown: '3 days' } }, 'limits.coolDown: expected a duration .*, got "3 days"; write "3d"'],
    [{ limits: { coolDown: '2시간' } }, 'limits.coolDown: expected a duration .*, got "2시간"; write "2h"'],
    [{ limits: { coolDown: '14 D' } }, 'limits.coolDown: expected a duration .*, got "14 D"; write "14d"'],
    [{ limits: { perDay: 0 } }, 'limits.perDay: expected a whole number from 1 to 100, got 0$'],
    [{ when: { exit: true } }, 'when: expected a list, got an object with exit; put it in [ ]'],
    [{ when: [{ page: 'product' }] }, 'when[0].page: expected "any", got "product"'],
    [{ when: [{ page: 'any', path: 'cart' }] }, 'when[0].path: expected a path that begins with / or ., got "cart"'],
    [{ window: { from: '2026.11.22' } }, 'window.from: expected a date .*, got "2026.11.22"; write "2026-11-22"'],
    [{ window: { from: '2026-11-31' } }, 'window.from: expected a date .*, got "2026-11-31"$'],
    [
      { window: { to: '2026-11-22 09:00' } },
      'window.to: expected a date .*, got "2026-11-22 09:00"; write "2026-11-22T09:00"',
    ],
    [{ window: { hours: '9:00 ~ 21:00' } }, 'window.hours: expected hours .*, got "9:00 ~ 21:00"; write "09:00-21:00"'],
    [{ window: { days: ['monday'] } }, 'window.days[0]: expected one of mon, .*, got "monday"'],
    [{ id: 'First Order' }, 'id: expected a name .*, got "First Order"; write "first-order"'],
    [{ key: 'item_price' }, 'key: expected one of once, .*, got "item_price"; write "item-price"'],
    [{ name: '' }, 'name: expected a text .*, got ""$'],
    [{ name: {} }, 'name: expected a text in ko, en or both, got {}'],
    [{ name: { kr: 'x' } }, 'name.kr: expected one of the fields ko, en, got "x"$'],
    [{ priority: Number.NaN }, 'priority: expected a number from 0 to 100, got NaN'],
    [{ enabled: null }, 'enabled: expected true or false, got null'],
    [
      toast({ title: 'Hi {{item.title}}' }),
      'steps[0].show.title: .*, got "Hi {{item.title}}"; write "Hi {item.title}"',
    ],
    [toast({ title: 'Hi {user.name}' }), 'steps[0].show.title: expected a text .*, got "Hi {user.name}"$'],
    [toast({ title: 'Hi {item.titel}' }), 'steps[0].show.title: .*, got "Hi {item.titel}"; write "Hi {item.title}"'],
    [toast({ title: 'a'.repeat(1001) }), 'steps[0].show.title: expected a text of at most 1000 characters.*"…$'],
    [
      toast({ actions: ['a', 'b', 'c'].map((label) => ({ label, url: '/' })) }),
      'steps[0].show.actions: expected a list of 1 to 2, got a list of 3',
    ],
    [intent({ channels: [] }), 'steps[0].intent.channels: expected a list of 1 to 5, got a list of 0'],
    [intent({ channels: ['mail'] }), 'channels[0]: expected one of email, .*, got "mail"; write "email"'],
    [intent({ expires: undefined }), 'steps[0].intent.expires: expected a duration .*, got nothing'],
    [
      intent({ message: { title: 'x', body: { ko: '880101-1234567' } } }),
      'steps[0].intent.message.body: expected no personal data: the file is public, got "880101-1234567"',
    ],
    [{ steps: [{ wait: '1d', show: {} }] }, 'steps[0]: expected exactly one of show, wait, intent, got an object with'],
    [{ goal: { event: 'purchase' } }, 'goal.within: expected a duration'],
    [{ split: { holdout: 1 } }, 'split.holdout: expected a number from 0 to 0.9, got 1'],
  ])('%j', (more, wanted) => {
    const [first, ...others] = said(fileOf(small(more)));
    expect(others).toEqual([]);
    const pattern = wanted.replace(/[[\]{}()?+]/g, '\\$&');
    expect(first).toMatch(new RegExp(pattern));
  });

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'mailto:kim@shop.kr',
    '{item.url}?x',
    '/{user.id}',
    'http:\\\\evil',
  ])('the link %j is refused', (url) => {
    const coupon = { benefit: { kind: 'gift', text: 'x', coupon: { claim: url } } };
    for (const more of [
      toast({ actions: [{ label: 'x', url }] }),
      toast(coupon),
      intent({ message: { title: 'x', url } }),
    ])
      expect(checkCampaign(small(more))).toHaveLength(1);
  });

  test.each([
    '/cart',
    'event/1?a=b#c',
    'https://shop.example/?q=a:b',
    'http://localhost:8080/',
    '{item.url}',
    '/상품/가',
  ])('the link %j is taken', (url) => {
    expect(checkCampaign(small(toast({ actions: [{ label: 'x', url }] })))).toEqual([]);
  });

  test('the page refuses the same, in fewer words', () => {
    const broken = small({ limits: { coolDown: '3 days' } });
    expect(checkCampaign(broken, 'campaigns[2]').map(formatComplaint)).toEqual([
      'campaigns[2].limits.coolDown: expected Duration, got "3 days"',
    ]);
    expect(said(fileOf(broken))).toHaveLength(1);
  });

  test('ids and groups are judged among the others', () => {
    const among = { ids: new Set(['small']), groups: ['offers'] };
    expect(checkCampaign(small(), 'c', among)[0]?.path).toBe('c.id');
    expect(checkCampaign(small({ id: 'b', limits: { group: 'sale' } }), 'c', among)[0]?.path).toBe('c.limits.group');
    for (const group of ['offers', 'overlays'])
      expect(checkCampaign(small({ id: 'b', limits: { group } }), 'c', among)).toEqual([]);
  });

  test('the frame is judged apart from the campaigns', () => {
    expect(checkFrame({ format: 'campaign/1', campaigns: [17] })).toEqual([]);
    expect(checkFrame({ format: 'campaign/2', campaigns: {} }).map(({ path }) => path)).toEqual([
      'format',
      'campaigns',
    ]);
    expect(checkFrame({ format: 'campaign/1', campaigns: [], zone: 'Seoul' }).map(({ path }) => path)).toEqual([
      'zone',
    ]);
    const { file, complaints } = parseCampaignFile(JSON.stringify(fileOf(17, small())));
    expect(file?.campaigns).toHaveLength(2);
    expect(complaints.map(({ path }) => path)).toEqual(['campaigns[0]']);
  });
});

describe('what is unwise is a warning', () => {
  const show = (format: string, more: object = {}) => ({ show: { format, title: 'x', ...more } });
  const coupon = (one: object) => ({ benefit: { kind: 'discount', text: 'x', coupon: one } });
  const any = (...list: object[]) => ({ if: { any: list } });
  test.each<[string, object, string]>([
    [
      'a code in a public file',
      { steps: [show('toast', coupon({ code: 'SALE20' }))] },
      'steps[0].show.benefit.coupon.code',
    ],
    ['an end that is not known', toast({ body: 'until {expires}' }), 'steps[0].show.body'],
    ['an end of a claim without one', toast({ body: '{expires}', ...coupon({ claim: '/c' }) }), 'steps[0].show.body'],
    ['a benefit that there is not', toast({ title: '{benefit} for you' }), 'steps[0].show.title'],
    [
      'an end before the beginning',
      { window: { from: '2026-05-01' }, ...toast(coupon({ claim: '/c', expiresAt: '2026-04-30' })) },
      'steps[0].show.benefit.coupon.expiresAt',
    ],
    ['an overlay every session', { key: 'session' }, 'limits'],
    ['an overlay every day', { key: 'day', limits: { stopAfter: ['dismiss'] } }, 'limits'],
    ['a hold-out without a goal', { split: { holdout: 0.1 } }, 'goal'],
    ['convert without a goal', { limits: { stopAfter: ['convert'] } }, 'limits.stopAfter'],
    ['dropped at night', intent({ channels: ['kakao'], quiet: 'drop' }), 'steps[0].intent.quiet'],
    ['over before the night is', intent({ expires: '2h' }), 'steps[0].intent.expires'],
    ['a wait with nothing after it', { steps: [show('inline'), { wait: '1d' }] }, 'steps[1]'],
    ['a message after one of a session', { key: 'session', steps: [show('inline'), show('inline')] }, 'steps[1]'],
    ['a step after the day', { key: 'day', steps: [show('inline'), { wait: '24h' }, show('inline')] }, 'steps[2]'],
    [
      'a step after the window',
      { window: { from: '2026-05-01', to: '2026-05-03' }, steps: [show('inline'), { wait: '3d' }, show('inline')] },
      'steps[2]',
    ],
    ['a step after more than a year', { steps: [{ wait: '53w' }, show('inline')] }, 'steps[1]'],
    [
      'demographics as one of two alternatives',
      any({ fact: 'demographic', name: 'age', eq: 30 }, { fact: 'known', eq: false }),
      'if.any[0]',
    ],
    ['further back than is known', { if: { fact: 'count', event: 'search', within: '20w', gte: 1 } }, 'if.within'],
    ['nothing between the bounds', { if: { fact: 'visits', gt: 5, lt: 3 } }, 'if'],
    ['almost a known event', { when: [{ event: 'view_itme' }] }, 'when[0].event'],
    ['almost a known event in a condition', { if: { fact: 'daysSince', event: 'purchse', gt: 1 } }, 'if.event'],
    ['a place that is not taken', toast({ place: 'after:#a' }), 'steps[0].show.place'],
    ['thanks without a survey', toast({ thanks: { title: 'x' } }), 'steps[0].show.thanks'],
    [
      'options of a rating',
      {
        steps: [
          show('survey', { questions: [{ id: 'a', kind: 'rating', label: 'x', options: [{ id: 'a', label: 'x' }] }] }),
        ],
      },
      'steps[0].show.questions[0].options',
    ],
    [
      'what an arm does',
      { split: { arms: [{ name: 'a', share: 0.5, steps: [show('toast', coupon({ code: 'X' }))] }] } },
      'split.arms[0].steps[0].show.benefit.coupon.code',
    ],
  ])('%s', (_, more, path) => {
    const campaign = small(more);
    expect(checkCampaign(campaign)).toEqual([]);
    expect(checkCampaignFile(fileOf(campaign)).map((one) => [one.level, one.path])).toEqual([
      ['warning', `campaigns[0].${path}`],
    ]);
  });

  test.each<[string, object]>([
    ['a full campaign', full().campaigns[0]],
    ["an event of the shop's own", { when: [{ event: 'look_book_opened' }] }],
    ['an overlay a day with a cap', { key: 'day', limits: { total: 3 } }],
    ['an inline message every session', { key: 'session', steps: [show('inline')] }],
    ['an e-mail at night', intent({ channels: ['email'], quiet: 'drop' })],
    ['a notice that was asked for, dropped at night', { class: 'requested', ...intent({ quiet: 'drop' }) }],
    ['an end that the shop gives', toast({ body: '{expires}', ...coupon({ issue: true, validFor: '3d' }) })],
    ['demographics that all must have', { if: { fact: 'demographic', name: 'age', gte: 30 } }],
    ['alternatives of one consent', any({ fact: 'visits', gte: 3 }, { fact: 'orders', gte: 1 })],
    ['an intent after a message of the session', { key: 'session', steps: [show('inline'), intent({}).steps[0]] }],
  ])('%s draws none', (_, more) => {
    const file = { ...fileOf(small(more)), groups: { offers: { total: 9 } } };
    expect(said(file)).toEqual([]);
  });
});
