import type { Affinity } from '@dangol/schema';
import type { ComponentChildren, VNode } from 'preact';
import { ago } from '../ago';
import { bar } from '../bar';
import type { Tab, Ui } from '../context';
import { nameOf } from '../name-of';
import { hint, part } from '../part';
import { priceOf } from '../price-of';

/** What is known of the visitor on this device. */
export const profileTab: Tab = (ui) => {
  const { h, words, client, now } = ui;
  const { profile } = words;
  const snapshot = client.profile.snapshot();
  const rows = (list: readonly { id: string }[], note: (i: number) => string) =>
    listOf(
      ui,
      list.map(({ id }, i) => row(ui, nameOf(id, ui), note(i))),
    );
  return [
    h('p', { class: 'hint' }, client.consent.allows('personalization') ? profile.device : profile.off),
    part(
      ui,
      profile.items,
      rows(snapshot.items.slice(0, 12), (i) => {
        const item = snapshot.items[i]!;
        return [
          item.action !== 'view' && (profile.actions[item.action] ?? item.action),
          item.views > 0 && profile.views(item.views),
          item.price !== undefined && priceOf(item.price, item.currency, ui.language),
          item.availability === 'out_of_stock' && profile.soldOut,
          ago(item.at, now, words),
        ]
          .filter(Boolean)
          .join(' · ');
      }),
    ),
    part(ui, profile.affinities, ...affinities(ui)),
    part(
      ui,
      profile.cart,
      rows(snapshot.cart, (i) => `× ${snapshot.cart[i]!.quantity}`),
    ),
    part(
      ui,
      profile.wishlist,
      rows(snapshot.wishlist, (i) => ago(snapshot.wishlist[i]!.at, now, words)),
    ),
    part(
      ui,
      profile.orders,
      listOf(
        ui,
        snapshot.orders.map((order) =>
          row(ui, order.id, `${order.lines.map(({ id }) => nameOf(id, ui)).join(', ')} · ${ago(order.at, now, words)}`),
        ),
      ),
    ),
    part(
      ui,
      profile.searches,
      listOf(
        ui,
        snapshot.searches
          .slice(0, 10)
          .map(({ term, count, at }) => row(ui, term, `× ${count} · ${ago(at, now, words)}`)),
      ),
    ),
    part(
      ui,
      profile.dismissed,
      rows(snapshot.dismissed, (i) => ago(snapshot.dismissed[i]!.at, now, words)),
    ),
    part(
      ui,
      profile.visits,
      hint(
        ui,
        snapshot.visits.count
          ? `${profile.visitCount(snapshot.visits.count)} · ${profile.since(ago(snapshot.visits.firstAt, now, words))}`
          : profile.empty,
      ),
    ),
    h('p', { class: 'buttons' }, h('button', { type: 'button', onClick: () => download(ui) }, profile.download)),
  ];
};

function affinities(ui: Ui): ComponentChildren[] {
  const { h, words, client } = ui;
  const { affinities: dimensions } = client.profile.snapshot();
  const entries = Object.entries(dimensions).filter(([, list]) => list.length > 0) as [string, Affinity[]][];
  if (!entries.length) return [hint(ui, words.profile.empty)];
  return entries.map(([dimension, list]) => {
    const sorted = [...list].sort((a, b) => b.score - a.score).slice(0, 6);
    const most = Math.max(sorted[0]!.score, Number.EPSILON);
    return h(
      'div',
      { key: dimension },
      h('h4', null, words.profile.dimensions[dimension] ?? dimension),
      h(
        'ul',
        null,
        sorted.map(({ value, score }) => {
          const name = dimension === 'category' ? ui.categoryName(value) : value;
          return bar(ui, name, Math.max(0, score / most), score.toFixed(1));
        }),
      ),
    );
  });
}

function row({ h }: Ui, name: string, note: string): VNode {
  return h('li', { class: 'row' }, h('span', { class: 'name' }, name), h('span', { class: 'note' }, note));
}

function listOf(ui: Ui, rows: VNode[]): VNode {
  return rows.length ? ui.h('ul', null, rows) : hint(ui, ui.words.profile.empty);
}

async function download({ client }: Ui): Promise<void> {
  const data = new Blob([JSON.stringify(await client.profile.export(), null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(data);
  link.download = 'dangol-profile.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
