import type { VNode } from 'preact';
import type { Choice } from '../choice';
import type { PurposeContent } from '../notice-content';
import type { NoticeWords } from '../words/notice-words';
import type { H } from './h';

/** How the purposes are drawn. */
export interface PurposeProps {
  words: NoticeWords;
  choice: Choice;
  /** Whether there are boxes. */
  isChoosing: boolean;
  onToggle(box: string): void;
}

/** One purpose: its name, with a box of its own while choosing, the four facts, and for advertising the means. */
export function purposeView(h: H, { purpose, name, facts, channels }: PurposeContent, props: PurposeProps): VNode {
  const { words, choice, isChoosing, onToggle } = props;
  const box = (id: string, text: string, describedBy?: string) =>
    h(
      'label',
      null,
      h('input', {
        type: 'checkbox',
        part: 'box',
        'aria-describedby': describedBy,
        checked: choice.has(id),
        onChange: () => onToggle(id),
      }),
      h('span', null, text),
    );
  return h(
    'li',
    { key: purpose, part: 'purpose' },
    h('h3', { part: 'name' }, isChoosing ? box(purpose, name, `${purpose}-facts`) : name),
    h(
      'dl',
      { id: `${purpose}-facts` },
      facts.map(([fact, text]) => h('div', { key: fact }, h('dt', null, fact), h('dd', null, text))),
    ),
    channels.length > 0 &&
      (isChoosing
        ? h(
            'fieldset',
            { part: 'channels' },
            h('legend', null, words.channels),
            channels.map(({ channel, ad, night }) =>
              h('div', { key: channel }, box(channel, ad), night && box(`${channel} night`, night)),
            ),
          )
        : h(
            'dl',
            null,
            h(
              'div',
              null,
              h('dt', null, words.channels),
              h('dd', null, channels.map(({ ad, night }) => (night ? `${ad}, ${night}` : ad)).join(' · ')),
            ),
          )),
  );
}
