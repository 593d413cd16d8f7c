import type { VNode } from 'preact';
import { fill } from '../../fill';
import { benefitView } from './benefit-view';
import { buttonView } from './button-view';
import { itemsView } from './items-view';
import { surveyView } from './survey-view';
import { SNOOZE_DAYS, type Ui } from './ui';

/**
 * A message as it stands, of any format: heading, close button, what it says, and its buttons, which are one element as many times: they cannot differ. Closing,
 * and on every overlay "not for 7 days", is there at once.
 */
export function messageView(ui: Ui): VNode {
  const { h, content, words, headingLevel, isThanks, isWaiting, on } = ui;
  const { format, edge, language } = content;
  const { title, body } = isThanks ? content.thanks : content;
  const isModal = format === 'dialog' || format === 'survey';
  const isAsking = format === 'survey' && !isThanks;
  const buttons = [
    isAsking && buttonView(ui, { key: 'send', type: 'submit', form: 'form' }, words.send),
    !isThanks &&
      content.actions.map((action) =>
        buttonView(
          ui,
          { key: `do ${action.id}`, href: action.url, onClick: (event: MouseEvent) => on.act(action, event) },
          action.label,
          ui.pressed?.id === action.id && ui.pressed.state === 'busy',
        ),
      ),
    format !== 'inline' &&
      (isThanks
        ? buttonView(ui, { key: 'close', onClick: () => on.dismiss(0) }, words.close)
        : buttonView(
            ui,
            { key: 'snooze', onClick: () => on.dismiss(SNOOZE_DAYS) },
            fill(words.snooze, { n: SNOOZE_DAYS }),
          )),
  ]
    .flat()
    .filter(Boolean);
  return h(
    isModal ? 'dialog' : 'section',
    {
      class: `message ${format} ${edge} ${isWaiting ? 'waiting' : ''}`,
      part: 'message',
      lang: language,
      'aria-labelledby': 'title',
      'aria-describedby': body ? 'body' : undefined,
    },
    h('p', { class: 'said', role: 'status' }, ui.said),
    h(
      'div',
      { class: 'head' },
      h(
        `h${headingLevel}`,
        { id: 'title', part: 'heading', tabindex: isModal ? -1 : undefined, autofocus: isModal || undefined },
        title || words.thanks,
      ),
      h(
        'button',
        { type: 'button', part: 'close', 'aria-label': words.close, onClick: () => on.dismiss(0) },
        h('span', { 'aria-hidden': 'true' }, '×'),
      ),
    ),
    h(
      'div',
      { key: `main ${isThanks}`, class: 'main' },
      body && h('p', { id: 'body', part: 'text' }, body),
      !isThanks && itemsView(ui),
      ui.benefit && benefitView(ui, ui.benefit),
      isAsking && surveyView(ui),
      ui.pressed && ui.pressed.state !== 'busy' && h('p', { key: 'pressed', class: 'note' }, words[ui.pressed.state]),
    ),
    buttons.length > 0 && h('div', { class: `foot has-${buttons.length}` }, buttons),
  );
}
