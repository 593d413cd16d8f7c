// The notice on a page: when it comes, what it writes, where the focus goes. What it says and what its boxes mean is decided elsewhere.
// Closing it undecided puts the question off for 7 days, by whichever button: somebody who leaves a question open is not asked again on
// the next page (Korea, E-Commerce Act §21-2; EDPB Guidelines 03/2022 on "continuous prompting").
import { createImpressions } from '../page/create-impressions';
import { watchTexts } from '../page/watch-texts';
import { type Choice, decisionsOf, toggle } from './choice';
import type { ConsentControl } from './consent-control';
import { hashText } from './hash-text';
import { noticeText } from './notice-content';
import { type OpenNotice, openNotice } from './open-notice';
import { makeRoom } from './page/make-room';
import { pageColours } from './page/page-colours';
import { type Question, readQuestion } from './read-question';
import { ATTRIBUTES, type ConsentOptions, settingsOf } from './settings';
import { CONSENT_CSS } from './style';
import type { H } from './view/h';
import { noticeView } from './view/notice-view';
import type { NoticeTexts } from './words/notice-words';

/** What a notice is given. */
export interface ConsentDeps {
  h: typeof import('preact').h;
  render: typeof import('preact').render;
  control: ConsentControl;
  options?: ConsentOptions;
}

/** A notice on the page. */
export interface AttachedConsent {
  /** Opens it because the visitor asked for it: the focus goes in, and back to `opener` afterwards. */
  open(opener?: Element | null): void;
  /** Takes everything off again; the element may be attached anew. */
  detach(): void;
}

/** A live region is heard only if it stood there before its words. */
const ANNOUNCE_MS = 500;

/** Draws the notice into an element's open shadow root whenever it is due, and opens it on demand. Never throws into the page. */
export function attachConsent(
  element: HTMLElement & { texts?: NoticeTexts | undefined },
  { h, render, control, options = {} }: ConsentDeps,
): AttachedConsent {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const [sheet, own] = [new CSSStyleSheet(), new CSSStyleSheet()];
  let shown: OpenNotice | undefined;
  let said = '';
  let opener: Element | null = null;
  /** The question that the visitor has just answered or left: it does not come back by itself. */
  let answered: string | undefined;
  let isWriting = false;
  /** Who has just erased everything is not asked again at once, which would write again. */
  const wasErased = control.state().isErased;
  let leave: (() => void)[] = [];

  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const read = () => readQuestion(control, settingsOf(element, options, element.texts), Date.now());

  function show(source: OpenNotice['source'], question: Question): void {
    hide();
    const { content, settings } = open(source, question);

    const colours = pageColours(element);
    own.replaceSync(colours);
    const notice = find('.notice') as HTMLElement;
    leave = [createImpressions([notice], window, recordShown)];
    if (settings.layout === 'bar') {
      const setHeight = (px: number) => own.replaceSync(`${colours}.spacer{height:${px}px}`);
      leave.push(makeRoom(notice, find('.spacer') as HTMLElement, setHeight));
    }
    if (source === 'settings') {
      find('h2')?.focus();
      return;
    }
    const timer = setTimeout(() => {
      said = content.words.shown.replace('{title}', () => content.words.title);
      draw();
    }, ANNOUNCE_MS);
    leave.push(() => clearTimeout(timer));
  }

  function hide(): void {
    if (!shown) return;
    const hadFocus = root.activeElement || document.activeElement === document.body;
    for (const end of leave.splice(0)) end();
    shown = undefined;
    said = '';
    draw();
    if (hadFocus) (opener as HTMLElement | null)?.focus?.();
    opener = null;
  }

  function draw(): void {
    const view = shown && {
      ...shown.settings,
      ...shown,
      isAsking: shown.source === 'banner',
      onDecide: decide,
      onChoose: choose,
      onToggle: (box: string) =>
        change({ choice: toggle((shown as OpenNotice).choice, box, (shown as OpenNotice).settings.channels) }),
      onClose: () => finish(() => (shown as OpenNotice).source === 'banner' && control.snooze(7)),
    };
    render(
      [
        h('p', { class: 'said', role: 'status' }, said),
        h('div', { class: 'spacer' }),
        view && noticeView(h as H, view.content, view),
      ] as never,
      root,
    );
  }

  function open(source: OpenNotice['source'], question: Question): OpenNotice {
    const next = change(openNotice(source, question));
    const { content } = next;
    // It takes a moment, in which another text may have come.
    const update = (textHash: string) => shown?.content === content && Object.assign(shown, { textHash });
    hashText(noticeText(content), update, globalThis.crypto?.subtle);
    return next;
  }

  function change(next: Partial<OpenNotice>): OpenNotice {
    shown = { ...(shown as OpenNotice), ...next };
    draw();
    return shown;
  }

  function choose(): void {
    change({ isChoosing: true });
    find('input')?.focus();
  }

  /** In Korea a notice that was seen permits what the law lets begin with it; elsewhere seeing permits nothing, and nothing is written. */
  function recordShown(): void {
    if (!shown || control.state().regime !== 'kr' || control.state().noticed === shown.version) return;
    control.noticed(shown.version, shown.textHash);
  }

  function decide(choice: Choice | null): void {
    finish(() => {
      const { asked, settings, state, source, version, textHash } = shown as OpenNotice;
      const asking = { asked, channels: asked.includes('marketing') ? settings.channels : [], regime: state.regime };
      const { purposes, channels } = decisionsOf(choice, asking);
      control.set(purposes, { source, notice: { version, ...(textHash && { textHash }) }, channels });
      // After the decision: what was refused must not be allowed for a moment in between.
      recordShown();
    });
  }

  /** The visitor is done with it. */
  function finish(write: () => void): void {
    isWriting = true;
    write();
    hide();
    isWriting = false;
    answered = read().key;
  }

  /** Something has changed: consent here or in another tab, an attribute, the words. */
  function review(): void {
    if (isWriting) return;
    const question = read();
    const isSame = shown?.key === question.key;
    if (isSame && shown?.look === question.look) return;
    const mayAsk = question.key !== answered && (wasErased || !question.state.isErased);
    if (shown?.source === 'settings') open('settings', question);
    else if (shown && isSame) show(shown.source, question);
    else if (question.isDue && mayAsk) show('banner', question);
    else hide();
  }

  /** Where the focus came from, to go back to. */
  function remember({ relatedTarget }: FocusEvent): void {
    if (relatedTarget && relatedTarget !== element) opener = relatedTarget as Element;
  }

  sheet.replaceSync(CONSENT_CSS);
  root.adoptedStyleSheets = [sheet, own];
  element.addEventListener('focusin', remember);
  const attributes = new MutationObserver(review);
  attributes.observe(element, { attributeFilter: [...ATTRIBUTES] });
  const removers = [control.subscribe(review), watchTexts(element, review), () => attributes.disconnect()];
  draw();
  review();

  return {
    open(from = document.activeElement) {
      show('settings', read());
      opener = from;
    },
    detach() {
      for (const remove of removers) remove();
      element.removeEventListener('focusin', remember);
      hide();
      render(null, root);
    },
  };
}
