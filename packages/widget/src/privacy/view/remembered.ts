import type { VNode } from 'preact';
import { fill } from '../fill';
import { moment } from '../moment';
import { sectionsOf } from '../sections-of';
import type { Ui } from '../ui';
import { heading } from './heading';
import { section } from './section';

/** What the profile holds; where it holds nothing, why. */
export function remembered(ui: Ui): VNode {
  const { h, texts, control, locale, now } = ui;
  const profile = control.profile.snapshot();
  const { visits } = profile;
  const sections = sectionsOf(profile, texts, locale, now, ui.state.messages);
  const full = sections.filter(({ rows }) => rows.length);
  // Not every shop has what these come of.
  const bare = sections.filter(({ key, rows }) => !rows.length && !/^(arrival|messages|membership)$/.test(key));
  const when = (at: number) => moment(at, now, locale);
  const hasMore = profile.pageTypes.length || profile.counts.length || profile.attributions.length;
  return h(
    'section',
    { class: 'remembered', 'aria-labelledby': 'remembered' },
    heading(ui, 1, texts.remembered, 'remembered'),
    isRefused(ui) && h('p', { part: 'warning' }, texts.refused),
    visits.count > 0 &&
      h('p', null, fill(texts.visits, { n: visits.count, first: when(visits.firstAt), last: when(visits.lastAt) })),
    full.length
      ? h(
          'div',
          { class: 'kinds' },
          full.map((each) => section(ui, each)),
        )
      : ui.state.isReady && h('p', { part: 'empty' }, emptiness(ui)),
    full.length > 0 &&
      bare.length > 0 &&
      h('p', null, fill(texts.none, { names: bare.map(({ key }) => texts[key]).join(', ') })),
    hasMore > 0 && h('p', null, texts.besides),
  );
}

function emptiness({ control, texts }: Ui): string {
  const { allowed, decisions } = control.consent.state();
  if (allowed.includes('personalization')) return texts.empty;
  // Held back after it was once allowed: what was remembered then may still be there.
  const wasAllowed = control.consent.history().some(({ purposes }) => purposes.personalization === 'granted');
  return decisions.personalization !== 'denied' && wasAllowed ? texts.paused : texts.nothing;
}

function isRefused({ control }: Ui): boolean {
  const delivery = control.debug?.delivery();
  return !!delivery && (delivery.storage === 'memory' || !!delivery.dropped['profile-storage']);
}
