import type { VNode } from 'preact';
import { MOST_DAYS } from '../stage';
import { section } from './draw-choices';
import type { StageUi } from './stage-tab';

/** Steps offered, in days. */
const STEPS = [1, 7, 30, 90];

/** The page's day, and ways to a later one. */
export function drawClock(ui: StageUi): VNode {
  const { h, words, language, now, stage, change } = ui;
  const { days } = stage;
  const to = (later: number) => change({ days: Math.min(MOST_DAYS, Math.max(0, later)) });
  const date = new Date(now).toLocaleDateString(language, { dateStyle: 'long' });

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    to(Math.floor(Number(new FormData(event.target as HTMLFormElement).get('days'))) || 0);
  }

  return section(
    ui,
    words.clock,
    h('p', null, words.clockText(date, days)),
    h(
      'form',
      { class: 'buttons', onSubmit: submit },
      STEPS.map((step) =>
        h('button', { key: step, type: 'button', onClick: () => to(days + step) }, words.ahead(step)),
      ),
      h('input', {
        name: 'days',
        type: 'number',
        min: 0,
        max: MOST_DAYS,
        defaultValue: days,
        'aria-label': words.daysAhead,
      }),
      h('button', { type: 'submit' }, words.go),
      days > 0 && h('button', { type: 'button', onClick: () => to(0) }, words.now),
    ),
  );
}
