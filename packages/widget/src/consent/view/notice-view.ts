import type { VNode } from 'preact';
import { type Choice, NOTHING } from '../choice';
import type { NoticeContent } from '../notice-content';
import type { H } from './h';
import { purposeView } from './purpose-view';

/** What the visitor can do. */
export interface NoticeActions {
  /** `null`: everything that is asked. */
  onDecide(choice: Choice | null): void;
  onChoose(): void;
  onToggle(box: string): void;
  /** No decision. */
  onClose(): void;
}

/** How the notice stands. */
export interface NoticeProps extends NoticeActions {
  layout: 'bar' | 'dialog';
  lang: string;
  choice: Choice;
  isChoosing: boolean;
  /** It came by itself, so it can be put off. */
  isAsking: boolean;
}

/**
 * The notice: a named region, or a dialog that leaves the page in use. Its three buttons are one element three times: they cannot differ.
 */
export function noticeView(h: H, { words, lead, purposes, policy }: NoticeContent, props: NoticeProps): VNode {
  const { layout, isAsking, isChoosing, choice } = props;
  /** The second click of a double click would save what the first has only opened. */
  const onClick = (act: () => void) => (event: MouseEvent) => event.detail > 1 || act();
  const button = (text: string, act: () => void) =>
    h('button', { type: 'button', part: 'button', onClick: onClick(act) }, text);
  const isDialog = layout === 'dialog';
  return h(
    isDialog ? 'dialog' : 'section',
    {
      class: `notice ${layout}`,
      part: 'notice',
      lang: props.lang,
      // The attribute, not `show()`: that would take the focus.
      open: isDialog || undefined,
      'aria-labelledby': 'title',
      'aria-describedby': 'lead',
      onKeyDown: (event: KeyboardEvent) => event.key === 'Escape' && !event.isComposing && props.onClose(),
    },
    h(
      'div',
      { class: 'head' },
      h('h2', { id: 'title', part: 'heading', tabIndex: -1 }, words.title),
      h(
        'button',
        {
          type: 'button',
          part: 'close',
          'aria-label': isAsking ? words.closeAsking : words.close,
          onClick: props.onClose,
        },
        h('span', { 'aria-hidden': 'true' }, '×'),
      ),
    ),
    h('p', { id: 'lead', part: 'text' }, lead),
    purposes.length > 0 && [
      h(
        'ul',
        { role: 'list' },
        purposes.map((purpose) => purposeView(h, purpose, { ...props, words })),
      ),
      h('p', { part: 'text' }, words.right, ' ', policy && link(h, policy, words.policy)),
      h(
        'div',
        { class: 'foot' },
        h(
          'div',
          { class: 'buttons' },
          button(words.refuse, () => props.onDecide(NOTHING)),
          isChoosing ? button(words.save, () => props.onDecide(choice)) : button(words.choose, props.onChoose),
          button(words.accept, () => props.onDecide(null)),
        ),
        isAsking && h('button', { type: 'button', part: 'snooze', onClick: props.onClose }, words.snooze),
      ),
    ],
  );
}

function link(h: H, href: string, text: string): VNode {
  return h('a', { part: 'link', href }, text);
}
