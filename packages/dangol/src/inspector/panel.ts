import type { ComponentChildren, VNode } from 'preact';
import { campaignWords } from './campaigns/words';
import type { InspectorTab, Tab, Ui } from './context';
import { campaignsTab } from './tabs/campaigns';
import { checkTab } from './tabs/check';
import { consentTab } from './tabs/consent';
import { eventsTab } from './tabs/events';
import { modelTab } from './tabs/model';
import { placeTab } from './tabs/place';
import { profileTab } from './tabs/profile';
import { whyTab } from './tabs/why';

/** The tabs, in the order in which they stand. */
const TABS: readonly [name: string, tab: Tab][] = [
  ['check', checkTab],
  ['place', placeTab],
  ['why', whyTab],
  ['profile', profileTab],
  ['events', eventsTab],
  ['consent', consentTab],
  ['campaigns', campaignsTab],
  ['model', modelTab],
];

/** Those that need no client. */
const PLAIN = ['check', 'place', 'why'];

/** What the frame can be told to do. */
export interface PanelActions {
  /** Name of the open tab; `why` where there is none of that name. */
  open: string;
  /** Tabs of the page's own. */
  own: readonly InspectorTab[];
  /** Whether there is anything but strips. */
  hasClient: boolean;
  choose(name: string): void;
  close(): void;
}

/** The sheet: its title, its tabs, and the open one. Arrow keys move between tabs, Escape closes. */
export function panel(ui: Ui, { open, own, hasClient, choose, close }: PanelActions): VNode {
  const { h, words } = ui;
  const tabs = [
    ...TABS.filter(([name]) => hasClient || PLAIN.includes(name)).map(([name, draw]) => ({
      name,
      title: words.tabs[name]!,
      draw,
    })),
    ...own.map((tab) => ({ ...tab, draw: (given: Ui) => quietly(() => tab.draw(given)) })),
  ];
  const current = tabs.find(({ name }) => name === open) ?? tabs.find(({ name }) => name === 'why')!;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') close();
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = [...((event.currentTarget as Element).querySelectorAll('[role=tab]') as NodeListOf<HTMLElement>)];
    const at = buttons.indexOf(event.target as HTMLElement);
    if (!step || at < 0) return;
    const next = (at + step + tabs.length) % tabs.length;
    choose(tabs[next]!.name);
    buttons[next]!.focus();
  }

  const folded = ui.campaigns.folded();
  if (folded) return pill(ui, folded);
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
      tabs.map(({ name, title }) =>
        h(
          'button',
          {
            key: name,
            id: `tab-${name}`,
            type: 'button',
            role: 'tab',
            'aria-selected': name === current.name,
            'aria-controls': 'sheet',
            tabIndex: name === current.name ? 0 : -1,
            onClick: () => choose(name),
          },
          title,
        ),
      ),
    ),
    h(
      'div',
      { id: 'sheet', key: current.name, role: 'tabpanel', 'aria-labelledby': `tab-${current.name}`, tabIndex: 0 },
      current.draw(ui),
    ),
  );
}

/** The sheet folded up, so that what it has brought on the page can be seen. */
function pill({ h, words, language, campaigns }: Ui, folded: 'preview' | 'fire'): VNode {
  const said = campaignWords[language];
  return h(
    'div',
    { class: 'panel pill', role: 'dialog', 'aria-label': words.title },
    h('span', { role: 'status' }, folded === 'fire' ? said.fired : said.peek),
    h('button', { type: 'button', onClick: campaigns.unfold }, said.unpeek),
  );
}

/** The page's own drawing must not take the inspector down with it. */
function quietly(draw: () => ComponentChildren): ComponentChildren {
  try {
    return draw();
  } catch {
    return null;
  }
}
