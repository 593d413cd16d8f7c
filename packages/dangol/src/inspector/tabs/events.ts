import type { EventTrace } from '@dangol/sdk';
import type { VNode } from 'preact';
import { ago } from '../ago';
import type { Tab, Ui } from '../context';
import { hint } from '../part';

/** What happened on this page, where each event went, and the counts of delivery. */
export const eventsTab: Tab = (ui) => {
  const { h, words, client } = ui;
  const { events } = words;
  const delivery = client.debug.delivery();
  const dropped = Object.entries(delivery.dropped);
  const traces = [...client.debug.events()].reverse();
  const count = (name: string, value: number | string) =>
    h('div', { key: name }, h('dt', null, name), h('dd', null, String(value)));
  return [
    h(
      'dl',
      { class: 'counts' },
      count(events.queued, delivery.queued),
      count(events.sent, delivery.sent),
      count(events.retries, delivery.retries),
      count(
        events.dropped,
        dropped.reduce((sum, [, n]) => sum + n, 0),
      ),
      count(events.storage, events.storages[delivery.storage] ?? delivery.storage),
    ),
    dropped.length > 0 && hint(ui, dropped.map(([reason, n]) => `${reason}: ${n}`).join(', ')),
    delivery.lastError && hint(ui, `${events.lastError}: ${delivery.lastError}`),
    h('p', { class: 'buttons' }, h('button', { type: 'button', onClick: () => void client.flush() }, events.flush)),
    traces.length
      ? h(
          'ol',
          { class: 'events' },
          traces.map((trace) => eventRow(ui, trace)),
        )
      : hint(ui, events.empty),
  ];
};

function eventRow({ h, words, now }: Ui, trace: EventTrace): VNode {
  const { fates } = words.events;
  return h(
    'li',
    { key: trace.id },
    h(
      'details',
      null,
      h(
        'summary',
        null,
        h('span', { class: 'event' }, trace.name),
        h('span', { class: 'note' }, `${trace.reader} · ${ago(trace.at, now, words)}`),
        h(
          'span',
          { class: 'fates' },
          Object.entries(trace.fate).map(([destination, fate]) =>
            h('span', { key: destination, class: `tag ${fate}` }, `${destination}: ${fates[fate] ?? fate}`),
          ),
        ),
      ),
      h('pre', null, JSON.stringify(trace.params, null, 2)),
    ),
  );
}
