// @vitest-environment happy-dom
// The states of a message. What lies where, focus and scrolling are seen in real browsers (test/browser/messages).
import { h, render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageContent, ShownBenefit } from '../../../packages/widget/src/messages/message-content';
import type { MessageBrowser, MessageDeps } from '../../../packages/widget/src/messages/message-deps';
import { showMessage } from '../../../packages/widget/src/messages/show-message';
import { contents, NOW_AT } from '../../browser/messages/contents';

const PREACT = { h, render } as Pick<MessageDeps, 'h' | 'render'>;
let told: string[];
let now: number;
let timers: [act: () => void, delayMs: number][];

beforeEach(() => {
  document.body.innerHTML = '';
  [told, now, timers] = [[], NOW_AT, []];
});

/** happy-dom's window with a clock of the test's, and what it lacks of a page that is laid out. */
function browser(): MessageBrowser {
  document.elementsFromPoint ??= () => [];
  return new Proxy(window, {
    get(target, name) {
      if (name === 'setTimeout') return (act: () => void, delayMs: number) => timers.push([act, delayMs]);
      if (name === 'clearTimeout') return (timer = 0) => timers.splice(timer - 1, timer && 1, [() => {}, 0]);
      const value = Reflect.get(target, name);
      return typeof value === 'function' && !/^[A-Z]/.test(String(name)) ? value.bind(target) : value;
    },
  }) as unknown as MessageBrowser;
}

function show(content: MessageContent, deps: Partial<MessageDeps> = {}) {
  const tell = (name: string) => (what?: unknown) => {
    told.push(what === undefined ? name : `${name} ${JSON.stringify(what)}`);
  };
  const host = content.format === 'inline' ? document.body.appendChild(document.createElement('div')) : undefined;
  const message = showMessage(content, {
    browser: browser(),
    host,
    now: () => now,
    onAnswer: tell('answer'),
    onClaim: tell('claim'),
    onDismiss: tell('dismiss'),
    onClosed: tell('closed'),
    ...deps,
  });
  const root = () => (host ?? document.querySelector('dangol-overlay'))?.shadowRoot;
  const button = (name: string) =>
    [...(root()?.querySelectorAll<HTMLElement>('[part=button],[part=close]') ?? [])].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
    );
  return { ...message, root, button, text: () => root()?.querySelector('[part=message]')?.textContent ?? '' };
}

const withBenefit = (benefit: Partial<ShownBenefit>): MessageContent => ({
  id: 'x',
  format: 'toast',
  language: 'en',
  title: 'A coupon',
  benefit: { kind: 'discount', text: '20 % off', ...benefit },
});

/** The awaited answers of the shop have come. */
const answered = () => new Promise((resolve) => setTimeout(resolve));

describe.each([
  ['drawn by the widget itself', {}],
  ['drawn by Preact', PREACT],
])('a message %s', (_, drawing) => {
  it.each(['inline', 'toast', 'banner', 'dialog', 'survey'] as const)('%s says it all, in both languages', (format) => {
    for (const language of ['ko', 'en'] as const) {
      const content = contents(language)[format];
      const { text, root, close } = show(content, drawing);
      for (const part of [content.title, content.body, content.benefit?.text, content.actions?.[0]?.label])
        expect(text()).toContain(part ?? '');
      expect(root()?.querySelectorAll('li a').length).toBe(content.items?.length ?? 0);
      expect(root()?.querySelectorAll('input[type=radio]').length).toBe(format === 'survey' ? 8 : 0);
      expect(root()?.querySelectorAll('[checked],[required]').length).toBe(0);
      close();
      expect(text()).toBe('');
    }
    expect(told).toEqual(['closed', 'closed']);
  });

  it('not for 7 days, on everything that lies over the page and nowhere else', () => {
    const names = (['inline', 'toast', 'banner', 'dialog', 'survey'] as const).map((format) => {
      const { button, close } = show(contents('ko')[format], drawing);
      const found = !!button('7일간 보지 않기');
      close();
      return found;
    });
    expect(names).toEqual([false, true, true, true, true]);
    told = [];
    show(contents('en').toast, drawing).button('Not for 7 days')?.click();
    show(contents('en').toast, drawing).button('Close')?.click();
    expect(told).toEqual(['dismiss 7', 'closed', 'dismiss 0', 'closed']);
  });

  it('a toast goes by itself after 20 s where it holds words alone: what is to be used waits for whoever takes longer', () => {
    const { items, actions, ...words } = contents('en').toast;
    const { benefit } = withBenefit({ code: 'A' });
    const stays = (content: MessageContent) => {
      const { root, close } = show(content, drawing);
      for (const [act, delayMs] of timers.splice(0)) if (delayMs === 20_000) act();
      const isThere = !!root();
      close();
      return isThere;
    };
    expect(stays(words)).toBe(false);
    expect([{ items }, { actions }, { benefit }].map((more) => stays({ ...words, ...more }))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('asks the shop for a coupon: busy, and then the code', async () => {
    let give: (given?: { code: string; expiresAt: number }) => void = () => {};
    const issue = vi.fn(
      () => new Promise<{ code: string; expiresAt: number } | undefined>((resolve) => (give = resolve)),
    );
    const { button, text } = show(withBenefit({ issue }), drawing);
    button('Get it')?.click();
    expect(button('One moment')?.getAttribute('aria-disabled')).toBe('true');
    button('One moment')?.click();
    expect(issue).toHaveBeenCalledTimes(1);
    give({ code: 'ABC-1', expiresAt: NOW_AT + 90 * 60_000 });
    await answered();
    expect(text()).toContain('ABC-1');
    expect(text()).toContain('1 hour 30 minutes left');
    expect(button('Get it')).toBeUndefined();
    expect(button('Copy code')).toBeDefined();
    expect(told).toEqual(['claim "issue"']);
  });

  it('says that the shop has none, and that it did not work, after which it may be asked again', async () => {
    const none = show(withBenefit({ issue: async () => undefined }), drawing);
    none.button('Get it')?.click();
    await answered();
    expect(none.text()).toContain('nothing to be had');
    expect(none.button('Get it')).toBeUndefined();
    none.close();

    let tries = 0;
    const issue = async () => {
      if (tries++ === 0) throw new Error('offline');
      return { url: '/use' };
    };
    const { button, text } = show(withBenefit({ issue }), drawing);
    button('Get it')?.click();
    await answered();
    expect(text()).toContain('did not work');
    button('Get it')?.click();
    await answered();
    expect(button('Use it')?.getAttribute('href')).toBe(`${window.location.origin}/use`);
    expect(text()).not.toContain('did not work');
  });

  it('counts down to the second, and at zero says expired and takes nothing more', () => {
    const { text, button } = show(withBenefit({ code: 'ABC-1', expiresAt: NOW_AT + 61_000 }), drawing);
    const tick = () => {
      const [act, delayMs] = timers.findLast(([, ms]) => ms > 0 && ms <= 1000 && ms !== 500) ?? [() => {}, 0];
      now += delayMs;
      act();
    };
    expect(text()).toContain('1 minute 1 second left');
    tick();
    expect(text()).toContain('1 minute left');
    tick();
    expect(text()).toContain('59 seconds left');
    now += 58_000;
    tick();
    expect(text()).toContain('Expired');
    // A day has its date where the test runs.
    expect(text()).toMatch(new RegExp(`Until ${new Date(now).getDate()} Nov \\d\\d:\\d\\d`));
    expect(button('Copy code')?.getAttribute('aria-disabled')).toBe('true');
  });

  it('a survey takes what was answered, says thanks, gives, and is then no dismissal', () => {
    const { root, button, text } = show(contents('en').survey, drawing);
    const pick = (value: string) => root()?.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click();
    pick('4');
    pick('still-thinking');
    const form = root()?.querySelector('form');
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(told).toEqual(['answer [{"question":"rating","answer":4},{"question":"why","answer":"still-thinking"}]']);
    expect(text()).toContain('Thank you for your answer');
    expect(text()).toContain('THANKS-30');
    expect(root()?.querySelector('form')).toBeNull();
    button('Close')?.click();
    expect(told.slice(1)).toEqual(['closed']);
  });

  it('a button without an address waits for the shop: closed when it is done, told when it is not', async () => {
    const content = contents('en').dialog;
    const failing = show(content, { ...drawing, onAction: async () => false });
    failing.button('Save for later')?.click();
    expect(failing.button('Save for later')?.getAttribute('aria-disabled')).toBe('true');
    await answered();
    expect(failing.text()).toContain('did not work');
    expect(told).toEqual([]);
    failing.close();
    told = [];
    show(content, { ...drawing, onAction: async () => undefined })
      .button('Save for later')
      ?.click();
    await answered();
    expect(told).toEqual(['closed']);
  });

  it('is drawn anew with other content, and keeps what was issued', async () => {
    const content = withBenefit({ issue: async () => ({ code: 'ABC-1' }) });
    const { button, text, update } = show(content, drawing);
    button('Get it')?.click();
    await answered();
    update({ ...content, title: 'Another title' });
    expect(text()).toContain('Another title');
    expect(text()).toContain('ABC-1');
    update({ ...content, title: '' });
    expect(told).toEqual(['claim "issue"', 'closed']);
  });
});

describe('nothing is thrown into the page', () => {
  it.each([
    ['a message without a title', { ...contents('en').toast, title: undefined }],
    ['one of no known format', { ...contents('en').toast, format: 'popup' }],
    [
      'an item that throws when it is read',
      {
        ...contents('en').toast,
        items: [
          {
            id: '1',
            reason: { code: 'x' },
            score: 0,
            card: {
              title: 'T',
              get price() {
                throw new Error('no');
              },
            },
          },
        ],
      },
    ],
  ])('%s is closed at once', (_, content) => {
    show(content as never);
    expect(told).toEqual(['closed']);
    expect(document.querySelector('dangol-overlay')).toBeNull();
  });

  it('an inline message without a place is closed at once', () => {
    show(contents('en').inline, { host: undefined });
    expect(told).toEqual(['closed']);
  });
});
