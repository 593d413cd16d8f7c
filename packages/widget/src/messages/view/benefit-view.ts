import type { VNode } from 'preact';
import { fill } from '../../fill';
import { countdown } from '../coupon/countdown';
import { endDate } from '../coupon/end-date';
import type { ShownBenefit } from '../message-content';
import { buttonView } from './button-view';
import { spanText } from './span-text';
import type { Ui } from './ui';

const SIGNS = { discount: '%', points: 'P', gift: '+' };

/** What the visitor gets, until when if the shop says so, and how it is claimed: a code to copy, a link to follow, or a button that asks the shop. */
export function benefitView(ui: Ui, { kind, text, code, url, expiresAt, issue }: ShownBenefit): VNode {
  const { h, words, claim, content, now, on } = ui;
  const left = expiresAt === undefined ? undefined : countdown(expiresAt - now);
  const isOver = left?.isOver ?? false;
  const isBusy = claim.issue === 'busy';
  const isOpen = issue && claim.issue !== 'done';
  const note =
    (isOpen && (claim.issue === 'failed' || claim.issue === 'refused') && words[claim.issue]) ||
    (claim.copy === 'selected' && words.selected);
  const ways = [
    code && [
      h('p', null, h('code', { part: 'code' }, code)),
      buttonView(ui, { key: 'copy', onClick: on.copy }, claim.copy === 'copied' ? words.copied : words.copy, isOver),
    ],
    url && buttonView(ui, { key: 'use', href: url, onClick: on.use }, words.use, isOver),
    isOpen &&
      claim.issue !== 'refused' &&
      buttonView(ui, { key: 'get', onClick: on.issue }, isBusy ? words.busy : words.get, isOver || isBusy),
  ]
    .flat()
    .filter(Boolean);
  return h(
    'div',
    { key: 'benefit', class: 'benefit', part: 'benefit' },
    h(
      'div',
      { class: 'words' },
      h('p', { class: 'what' }, h('i', { 'aria-hidden': 'true' }, SIGNS[kind] ?? '%'), h('b', null, text)),
      left &&
        h(
          'p',
          { key: 'until', class: 'until' },
          h('span', null, fill(words.until, { d: endDate(expiresAt as number, content.language, now) })),
          h(
            'b',
            { role: 'timer', 'aria-live': 'off' },
            isOver ? words.expired : fill(words.left, { t: spanText(left.left, words) }),
          ),
        ),
      note && h('p', { key: 'note', class: 'note' }, note),
    ),
    ways.length > 0 && h('div', { key: 'claim', class: 'claim' }, ways),
  );
}
