import type { VNode } from 'preact';
import { fill } from '../../fill';
import { countdown } from '../coupon/countdown';
import { endDate } from '../coupon/end-date';
import type { ShownBenefit } from '../message-content';
import { buttonView } from './button-view';
import { spanText } from './span-text';
import type { Ui } from './ui';

const SIGNS = { discount: '%', points: 'P', gift: '+' };

/** What the visitor gets, and how it is claimed: a code to copy, a link to follow, or a button that asks the shop; until when, if the shop says so. */
export function benefitView(ui: Ui, benefit: ShownBenefit): VNode {
  const { h, words, claim, content, now, on } = ui;
  const { kind, text, code, url, expiresAt, issue } = benefit;
  const left = expiresAt === undefined ? undefined : countdown(expiresAt - now);
  const isOver = left?.isOver ?? false;
  const isOpen = issue && claim.issue !== 'issued';
  const failed = isOpen && (claim.issue === 'failed' || claim.issue === 'refused') && words[claim.issue];
  return h(
    'div',
    { key: 'benefit', class: `benefit ${kind}`, part: 'benefit' },
    h('p', { class: 'what' }, h('i', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[kind]), h('b', null, text)),
    code &&
      h(
        'div',
        { key: 'code', class: 'claim' },
        h('p', null, h('span', { class: 'said' }, `${words.code} `), h('code', { part: 'code' }, code)),
        buttonView(ui, { key: 'copy', onClick: on.copy }, claim.copy === 'copied' ? words.copied : words.copy, isOver),
      ),
    url && h('div', { key: 'url', class: 'claim' }, buttonView(ui, { href: url, onClick: on.use }, words.use, isOver)),
    isOpen &&
      claim.issue !== 'refused' &&
      h(
        'div',
        { key: 'get', class: 'claim' },
        buttonView(
          ui,
          { key: 'get', onClick: on.issue },
          claim.issue === 'busy' ? words.busy : words.get,
          isOver || claim.issue === 'busy',
        ),
      ),
    (failed || claim.copy === 'selected') && h('p', { key: 'note', class: 'note' }, failed || words.selected),
    left &&
      h(
        'p',
        { key: 'until', class: 'until' },
        h(
          'time',
          { datetime: new Date(expiresAt as number).toISOString() },
          fill(words.until, { d: endDate(expiresAt as number, content.language, now) }),
        ),
        h(
          'b',
          { role: 'timer', 'aria-live': 'off' },
          isOver ? words.expired : fill(words.left, { t: spanText(left.left, words) }),
        ),
      ),
  );
}
