import type { EventTrace } from '@dangol/sdk';
import type { ComponentChildren, VNode } from 'preact';
import { ago } from '../ago';
import type { Tab, Ui } from '../context';
import { nameOf } from '../name-of';
import { hint } from '../part';

/** What happened on this page, where each event went, and the counts of delivery. */
export const eventsTab: Tab = (ui) => {
  const { h, words, client } = ui;
  const { events } = words;
  const traces = [...client.debug.events()].reverse();
  return [
    ...deliveryOf(ui, traces),
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

function deliveryOf(ui: Ui, traces: readonly EventTrace[]): ComponentChildren[] {
  const { h, words, client } = ui;
  const { events } = words;
  const { queued, sent, retries, dropped, lastError, storage } = client.debug.delivery();
  const reasons = Object.entries(dropped);
  const hasBackend = traces.some(({ fate }) => Object.keys(fate).some((destination) => destination !== 'profile'));
  const count = (name: string, value: number | string) =>
    h('div', { key: name }, h('dt', null, name), h('dd', null, String(value)));
  return [
    traces.length > 0 && !hasBackend && hint(ui, events.noBackend),
    h(
      'dl',
      { class: 'counts' },
      count(events.queued, queued),
      count(events.sent, sent),
      count(events.retries, retries),
      count(
        events.dropped,
        reasons.reduce((sum, [, n]) => sum + n, 0),
      ),
      count(events.storage, events.storages[storage] ?? storage),
    ),
    reasons.length > 0 &&
      hint(ui, reasons.map(([reason, n]) => `${events.reasons[reason] ?? reason}: ${n}`).join(', ')),
    lastError && hint(ui, `${events.lastError}: ${lastError}`),
  ];
}

function eventRow(ui: Ui, trace: EventTrace): VNode {
  const { h, words, now } = ui;
  const { fates, profile } = words.events;
  const about = subjectOf(ui, trace);
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
        about && h('span', { class: 'note about' }, about),
        h(
          'span',
          { class: 'fates' },
          Object.entries(trace.fate).map(([destination, fate]) =>
            h(
              'span',
              { key: destination, class: `tag ${fate}` },
              `${destination === 'profile' ? profile : destination}: ${fates[fate] ?? fate}`,
            ),
          ),
        ),
      ),
      h('pre', null, JSON.stringify(trace.params, null, 2)),
    ),
  );
}

/** What an event is about, in a few words: its strip, its term, or its items by name. */
function subjectOf(ui: Ui, { params }: EventTrace): string {
  const items = Array.isArray(params.items) ? (params.items as { item_id?: unknown; item_name?: unknown }[]) : [];
  const [first] = items;
  const name = first && String(first.item_name || nameOf(String(first.item_id), ui));
  const more = items.length > 1 ? ` +${items.length - 1}` : '';
  const named = params.item_list_name ?? params.item_list_id ?? params.search_term ?? params.page_type ?? params.strip;
  return [named, name && name + more].filter((text) => typeof text === 'string' && text).join(' · ');
}
