import { h, render } from 'preact';
import { defineElement } from '../page/define-element';
import { attachPanel, type PrivacyOptions } from './attach-panel';
import type { PrivacyControl } from './privacy-control';

/**
 * Makes `<dangol-privacy lang heading-level dialog>` work, for elements already on the page and those to come: a section of the page, or with
 * `dialog` a dialog that its method `open()` shows. Its property `texts` holds words in place of the built-in ones.
 * A second call is a quiet no-op, and so is a call in a browser without constructable style sheets (before Chrome 73, Firefox 101, Safari 16.4).
 *
 * @param control the client of `@dangol/sdk`, or anything with those functions
 */
export function definePrivacy(control: PrivacyControl, options: PrivacyOptions = {}): void {
  defineElement('dangol-privacy', (element) => attachPanel(element, { h, render, control, options }));
}
