import type { VNode } from 'preact';
import type { Tab, Ui } from './context';
import { consentTab } from './tabs/consent';
import { eventsTab } from './tabs/events';
import { modelTab } from './tabs/model';
import { profileTab } from './tabs/profile';
import { whyTab } from './tabs/why';

/** The tabs, in the order in which they stand. */
export const TABS: readonly [name: string, tab: Tab][] = [
  ['why', whyTab],
  ['profile', profileTab],
  ['events', eventsTab],
  ['consent', consentTab],
  ['model', modelTab],
];

/** What the frame can be told to do. */
export interface PanelActions {
  /** Name of the open tab. */
  open: string;
  choose(name: string): void;
  close(): void;
}

/** The sheet: its title, its tabs, and the open one. Arrow keys move between tabs, Escape closes. */
export function panel(ui: Ui, { open, choose, close }: PanelActions): VNode {
  const { h, words } = ui;
  const draw = TABS.find(([name]) => name === open)?.[1] ?? whyTab;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') close();
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const tabs = [...((event.currentTarget as Element).querySelectorAll('[role=tab]') as NodeListOf<HTMLElement>)];
    const at = tabs.indexOf(event.target as HTMLElement);
    if (!step || at < 0) return;
    const next = (at + step + tabs.length) % tabs.length;
    choose(TABS[next]![0]);
    tabs[next]!.focus();
  }

  return h(
    'div',
    { class: 'panel', role: 'dialog', 'aria-label': words.title, onKeyDown },
    h(
      'div',
      { class: 'head' },
      h('h2', null, words.title),
      h('button', { type: 'button', class: 'close', 'aria-label': words.close, onClick: close }, '×'),
    ),
    h(
      'div',
      { role: 'tablist', 'aria-label': words.title },
      TABS.map(([name]) =>
        h(
          'button',
          {
            key: name,
            id: `tab-${name}`,
            type: 'button',
            role: 'tab',
            'aria-selected': name === open,
            'aria-controls': 'sheet',
            tabIndex: name === open ? 0 : -1,
            onClick: () => choose(name),
          },
          words.tabs[name],
        ),
      ),
    ),
    h('div', { id: 'sheet', key: open, role: 'tabpanel', 'aria-labelledby': `tab-${open}`, tabIndex: 0 }, draw(ui)),
  );
}
