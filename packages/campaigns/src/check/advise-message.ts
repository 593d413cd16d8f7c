import type { Benefit, Campaign, Message, Text } from '@dangol/schema';
import type { Complain } from './complaint';
import { timeOf } from './time-of';

/** What is unwise in a message of a sound campaign. */
export function adviseMessage(message: Message, { window }: Campaign, path: string, warn: Complain): void {
  const { format, place, title, body, benefit, questions, thanks } = message;
  if (place && format !== 'inline') warn(`${path}.place`, 'no place, which only inline has', place);
  if (questions && format !== 'survey') warn(`${path}.questions`, 'no questions, which only a survey has', questions);
  if (thanks && format !== 'survey') warn(`${path}.thanks`, 'no thanks, which only a survey has', thanks);
  questions?.forEach(({ kind, ...fields }, n) => {
    const own = { rating: /low|high/, choice: /options/, text: /^$/ }[kind];
    for (const [name, found] of Object.entries(fields))
      if (/low|high|options/.test(name) && !own.test(name))
        warn(`${path}.questions[${n}].${name}`, `no ${name} with a ${kind}`, found);
  });
  adviseTexts({ title, body, text: benefit?.text }, benefit, path, warn);
  if (thanks)
    adviseTexts({ title: thanks.title, body: thanks.body }, thanks.benefit ?? benefit, `${path}.thanks`, warn);
  for (const [at, one] of [
    [`${path}.benefit.coupon`, benefit],
    [`${path}.thanks.benefit.coupon`, thanks?.benefit],
  ] as const)
    adviseCoupon(one?.coupon, window?.from, at, warn);
}

/** A text with a variable that is never known is never shown. */
function adviseTexts(
  texts: Record<string, Text | undefined>,
  benefit: Benefit | undefined,
  path: string,
  warn: Complain,
) {
  const { coupon } = benefit ?? {};
  const ends = coupon && ('issue' in coupon || coupon.expiresAt);
  for (const [name, text] of Object.entries(texts)) {
    const at = name === 'text' ? `${path}.benefit.text` : `${path}.${name}`;
    const words = typeof text === 'string' ? text : Object.values(text ?? {}).join();
    if (words.includes('{expires}') && !ends)
      warn(at, 'a coupon that expires, or no {expires}: no end is known to count down to', text);
    if (words.includes('{benefit}') && !benefit) warn(at, 'a benefit, or no {benefit}', text);
  }
}

function adviseCoupon(coupon: Benefit['coupon'], from: string | undefined, path: string, warn: Complain): void {
  if (!coupon || 'issue' in coupon) return;
  if ('code' in coupon)
    warn(`${path}.code`, 'a claim link, or issue: anybody can read a code in a public file', coupon.code);
  if (coupon.expiresAt && from && timeOf(coupon.expiresAt, true) <= timeOf(from))
    warn(`${path}.expiresAt`, 'a moment after window.from: it is over before the campaign begins', coupon.expiresAt);
}
