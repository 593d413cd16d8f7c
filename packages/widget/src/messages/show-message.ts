import { h as lightH } from '../light/h';
import { render as lightRender } from '../light/render';
import { createImpressions } from '../page/create-impressions';
import { cleanContent, couponOf } from './clean-content';
import { countdown } from './coupon/countdown';
import { createClaim } from './coupon/create-claim';
import type { MessageContent, ShownAction, ShownBenefit, ShownMessage } from './message-content';
import type { MessageDeps } from './message-deps';
import { copyText } from './page/copy-text';
import { place } from './page/place';
import { readAnswers } from './read-answers';
import { messageView } from './view/message-view';
import type { Ui } from './view/ui';
import { wordsFor } from './words/words-for';

const FORMATS = /^(inline|toast|banner|dialog|survey)$/;

/** A live region is heard only if it stood there before its words. */
const ANNOUNCE_MS = 500;

/**
 * Shows a message: `inline` in `deps.host`, all else over the page, in an element of its own at the end of `body`. Draws at once, in a shadow root. What cannot be
 * shown (no title, no host, no known format, a browser without constructable style sheets) is closed at once; nothing is thrown into the page.
 */
export function showMessage(given: MessageContent, deps: MessageDeps): ShownMessage {
  const { browser = window, now = Date.now } = deps;
  const { document } = browser;
  const base = browser.location.origin;
  const h = (deps.h ?? lightH) as Ui['h'];
  const render = (deps.render ?? lightRender) as (what: unknown, root: Node) => void;
  let content = cleanContent(given, base);
  const { format } = content;
  let [isThanks, isWaiting, isUsed, isOver, said] = [false, format === 'inline', false, false, ''];
  let pressed: Ui['pressed'];
  let timer: number | undefined;
  let announcing: number | undefined;
  const leave: ((isAtOnce: boolean) => void)[] = [];

  const host = format === 'inline' ? deps.host : document.createElement('dangol-overlay');
  const words = () => wordsFor(content.language, deps.texts);
  const find = (selector: string) => host?.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  const use = () => {
    isUsed = true;
  };
  const onUse: NonNullable<MessageDeps['onClaim']> = (how) => {
    use();
    deps.onClaim?.(how);
  };
  const newClaim = () => createClaim({ tell: onUse, changed: onClaim });
  let claim = newClaim();

  /** The benefit that is shown, with what the shop has issued laid over it. */
  const benefitNow = (): ShownBenefit | undefined => {
    const { benefit } = isThanks ? content.thanks : content;
    const { given } = claim.state();
    return benefit && { ...benefit, ...(given && couponOf(given, base)) };
  };

  function draw(): void {
    if (isOver || !host?.shadowRoot) return;
    const benefit = benefitNow();
    const at = now();
    const view = messageView({
      ...{ h, words: words(), base, now: at, isThanks, isWaiting, said, pressed, imageUrl: deps.imageUrl },
      content,
      benefit,
      headingLevel: deps.headingLevel ?? 2,
      claim: claim.state(),
      on: { dismiss, act, select, issue, copy, use: follow, send },
    });
    try {
      render(isWaiting ? [h('slot', null), view] : [view], host.shadowRoot);
    } catch {
      // An item that cannot be drawn (a getter that throws).
      close();
      return;
    }
    browser.clearTimeout(timer);
    const { nextMs = 0 } = benefit?.expiresAt === undefined ? {} : countdown(benefit.expiresAt - at);
    if (nextMs) timer = browser.setTimeout(draw, nextMs);
  }

  function say(text: string): void {
    said = text;
    draw();
  }

  function end(isAtOnce: boolean): void {
    if (isOver) return;
    for (const stop of leave.splice(0)) stop(isAtOnce);
    isOver = true;
    browser.clearTimeout(timer);
    browser.clearTimeout(announcing);
    if (host?.shadowRoot) render(null, host.shadowRoot);
    if (format !== 'inline') host?.remove();
    deps.onClosed?.();
  }
  const close = () => end(false);

  function dismiss(days: number): void {
    if (isOver) return;
    if (days || !isUsed) deps.onDismiss?.(days);
    end(true);
  }

  /** The page behind an overlay may be another one now. */
  function leaveAfter({ button, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
    // A link that is taken away while it is being followed is not followed.
    if (format !== 'inline' && !button && !ctrlKey && !metaKey && !shiftKey) browser.setTimeout(close, 0);
  }

  async function act(action: ShownAction, event: MouseEvent): Promise<void> {
    use();
    const answer = deps.onAction?.(action);
    if (action.url) return leaveAfter(event);
    const become = (state: 'busy' | 'done' | 'failed') => {
      pressed = { id: action.id, state };
      say(state === 'busy' ? '' : words()[state]);
    };
    become('busy');
    try {
      become((await answer) === false ? 'failed' : 'done');
    } catch {
      become('failed');
    }
    if (pressed?.state === 'done' && format !== 'inline') close();
  }

  function select(position: number): void {
    use();
    const item = content.items[position];
    if (item) deps.onSelect?.(item, position);
  }

  function issue(): void {
    const benefit = benefitNow();
    if (benefit?.issue) claim.issue(benefit.issue);
  }

  async function copy(): Promise<void> {
    const code = find('code');
    if (code) claim.copied(await copyText(code, browser));
  }

  function follow(event: MouseEvent): void {
    onUse('link');
    leaveAfter(event);
  }

  /** The button that was pressed may be gone: what came in its place gets the focus. */
  function onClaim(): void {
    const { issue, copy } = claim.state();
    const before = find(':focus');
    say(copy ? words()[copy] : issue && issue !== 'busy' ? words()[issue] : '');
    if (issue && before && !before.isConnected) (find('.claim [part=button]') ?? find('#title'))?.focus();
  }

  function answers(): ReturnType<typeof readAnswers> {
    const form = find('form');
    return form ? readAnswers(content.questions, new browser.FormData(form as HTMLFormElement)) : [];
  }

  function send(event: Event): void {
    event.preventDefault();
    use();
    deps.onAnswer?.(answers());
    isThanks = true;
    claim = newClaim();
    draw();
    find('#title')?.focus();
    find('.message')?.scrollTo?.(0, 0);
  }

  function shown(): void {
    isWaiting = false;
    draw();
    const box = find('.message');
    if (box) leave.push(createImpressions([box], browser, () => deps.onSeen?.()));
  }

  try {
    if (!content.title || !host || !FORMATS.test(format)) throw new TypeError();
    leave.push(
      place(host, {
        content,
        isAtOnce: deps.isAtOnce,
        browser,
        draw,
        find,
        shown,
        close,
        isNews: () => !content.benefit && !content.actions[0] && !content.items[0],
        cancel: () => dismiss(0),
        // What was written in a survey is not thrown away by a click beside it.
        isInUse: () => !isThanks && answers().length > 0,
      }),
    );
    if (format === 'toast' || format === 'banner') {
      const announce = () => say(`${content.title}. ${content.body}`);
      announcing = browser.setTimeout(announce, ANNOUNCE_MS);
    }
  } catch {
    close();
  }

  return {
    close,
    update(next) {
      content = { ...cleanContent(next, base), format };
      if (content.title) draw();
      else close();
    },
  };
}
