import type { h as createElement, render as renderInto } from 'preact';
import { layOver } from '../lay-over';
import { watchTexts } from '../page/watch-texts';
import { backgroundOf } from './background-of';
import { createActions } from './create-actions';
import { keepFocus } from './keep-focus';
import type { PrivacyControl } from './privacy-control';
import { PRIVACY_CSS } from './privacy-css';
import { readMessages } from './read-messages';
import { type PrivacyTexts, privacyTextsFor } from './texts';
import type { PanelState, Ui } from './ui';
import { panel } from './view/panel';

/** What a shop may settle for all panels; an attribute or property of the element wins over it. */
export interface PrivacyOptions {
  /** BCP 47; default the nearest `lang` of the page, else English. */
  lang?: string;
  /** Of the panel's own heading, 1–4; default 2. */
  headingLevel?: number;
  /** Words in place of the built-in ones. */
  texts?: Partial<PrivacyTexts>;
}

/** What `attachPanel()` takes. Preact is handed in, so that a page has one copy of it. */
export interface PanelDeps {
  h: typeof createElement;
  render: typeof renderInto;
  control: PrivacyControl;
  options?: PrivacyOptions;
}

/** What the panel of one element can be told. */
export interface AttachedPanel {
  /**
   * The visitor asked for it: a dialog opens; an inline panel comes into view and takes the focus.
   * @param opener gets the focus back when the dialog closes
   */
  open(opener?: Element | null): void;
  /** Takes everything off again; the element may be attached anew. */
  detach(): void;
}

/** The attributes and properties of an element that are read at every drawing. */
interface PanelElement extends HTMLElement {
  texts?: Partial<PrivacyTexts> | undefined;
}

/**
 * Draws the panel into an element's shadow root and keeps it current, whatever changes it: this page, another tab, the page's language. With the
 * attribute `dialog` the element shows nothing by itself and opens as a dialog.
 */
export function attachPanel(element: PanelElement, { h, render, control, options = {} }: PanelDeps): AttachedPanel {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const dialog = element.hasAttribute('dialog') ? document.createElement('dialog') : undefined;
  const box = root.appendChild(dialog ?? document.createElement('div'));
  const state: PanelState = { open: new Set(), isAsking: false, withHistory: false, isReady: false, status: '' };
  let isDrawing = false;
  let isAttached = true;

  const langOf = () => element.lang || options.lang || element.closest<HTMLElement>('[lang]')?.lang || 'en';
  const texts = () => layOver(layOver(privacyTextsFor(langOf()), options.texts), element.texts);
  const focus = (selector: string) => root.querySelector<HTMLElement>(selector)?.focus();
  const actions = { ...createActions({ control, state, texts, now: Date.now, draw, focus }), close: dialog && close };

  function draw(): void {
    if (!isAttached || (dialog && !dialog.open)) return;
    const lang = langOf();
    // Dates in the language of the words.
    box.lang = /^(ko|en)(-|$)/i.test(lang) ? lang : 'en';
    const ui: Ui = {
      h: h as Ui['h'],
      control,
      state,
      actions,
      texts: texts(),
      locale: box.lang,
      headingLevel: Number(element.getAttribute('heading-level') ?? options.headingLevel) || 2,
      base: location.origin,
      now: Date.now(),
    };
    // What a status line that floats above the panel is opaque with.
    box.style.setProperty('--page', backgroundOf(element));
    keepFocus(root, () => render(panel(ui), box));
  }

  /** Many changes in one turn are one drawing. */
  function redraw(): void {
    if (isDrawing) return;
    isDrawing = true;
    queueMicrotask(() => {
      isDrawing = false;
      draw();
    });
  }

  function close(): void {
    dialog?.close();
  }

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PRIVACY_CSS);
  root.adoptedStyleSheets = [sheet];
  const language = new MutationObserver(redraw);
  language.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  const removers = [
    control.profile.subscribe(redraw),
    control.consent.subscribe(redraw),
    watchTexts(element, redraw),
    () => language.disconnect(),
  ];
  const onReady = async () => {
    state.isReady = true;
    redraw();
    state.messages = await readMessages(control);
    redraw();
  };
  control.profile.ready().then(onReady, onReady);
  draw();

  return {
    open(opener) {
      if (dialog && !dialog.open) {
        // Its padding is none, so what it is hit by itself is its backdrop. (A handler that returned `false` would cancel every click.)
        dialog.onclick = ({ target }) => {
          if (target === dialog) close();
        };
        dialog.onclose = () => {
          // The event comes a task later: it may have been opened again by then.
          if (dialog.open) return;
          state.isAsking = false;
          state.status = '';
          render(null, dialog);
          if (opener instanceof HTMLElement) opener.focus();
        };
        dialog.setAttribute('aria-labelledby', 'title');
        dialog.showModal();
        draw();
        void readMessages(control).then((messages) => {
          state.messages = messages;
          redraw();
        });
      } else if (!dialog) element.scrollIntoView();
      focus('#title');
    },
    detach() {
      isAttached = false;
      for (const remove of removers) remove();
      render(null, box);
      box.remove();
    },
  };
}
