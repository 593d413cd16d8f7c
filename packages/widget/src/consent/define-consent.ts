import { h, render } from 'preact';
import { defineElement } from '../page/define-element';
import { attachConsent } from './attach-consent';
import type { ConsentControl } from './consent-control';
import type { ConsentOptions } from './settings';
import type { NoticeTexts } from './words/notice-words';

/** The element `<dangol-consent>`. */
export interface ConsentElement extends HTMLElement {
  /** Words in place of the built-in ones. */
  texts?: NoticeTexts;
  /** Opens the notice because the visitor asked for it. @param opener gets the focus back; default what has it now. */
  open(opener?: Element | null): void;
}

/**
 * Makes `<dangol-consent version policy shop purposes channels layout lang>` work. A second call is a quiet no-op; so is a call in a browser
 * without constructable style sheets (before Chrome 73, Firefox 101, Safari 16.4): nothing is asked there, and so nothing is permitted.
 *
 * @param control `client.consent`, or anything with its functions
 * @param options what every notice of the page has in common; an attribute wins over it
 */
export function defineConsent(control: ConsentControl, options: ConsentOptions = {}): void {
  defineElement('dangol-consent', (element) => attachConsent(element, { h, render, control, options }));
}
