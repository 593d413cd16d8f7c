import type { VNode } from 'preact';
import { fill } from '../../fill';
import type { CleanContent } from '../clean-content';
import { STILL_THINKING, TEXT_LENGTH } from '../read-answers';
import type { Ui } from './ui';

/** The questions. What is picked and typed stays in the fields: nothing is ticked before, nothing has to be answered. */
export function surveyView(ui: Ui): VNode {
  const { h, content, on } = ui;
  return h(
    'form',
    { id: 'form', onSubmit: on.send },
    content.questions.map((question, index) => questionView(ui, question, `q${index}`)),
  );
}

function questionView(ui: Ui, question: CleanContent['questions'][number], name: string): VNode {
  const { h, words } = ui;
  const { kind, label } = question;
  if (kind === 'text') {
    return h(
      'div',
      { key: name, class: 'question' },
      h('label', { for: name }, label),
      h('textarea', { id: name, name, rows: 3, maxlength: TEXT_LENGTH, 'aria-describedby': `${name}-hint` }),
      h('p', { id: `${name}-hint`, class: 'hint' }, fill(words.textHint, { n: TEXT_LENGTH })),
    );
  }
  return h(
    'fieldset',
    { key: name, class: `question ${kind}` },
    h('legend', null, label),
    kind === 'rating' ? scaleView(ui, question, name) : choiceView(ui, question, name),
  );
}

function scaleView({ h, words }: Ui, { low, high }: CleanContent['questions'][number], name: string) {
  const ends = ['', low, '', '', '', high];
  return [
    h(
      'div',
      { class: 'scale' },
      [1, 2, 3, 4, 5].map((n) =>
        h(
          'label',
          null,
          h('input', {
            type: 'radio',
            name,
            value: `${n}`,
            'aria-label': [fill(words.step, { n }), ends[n]].filter(Boolean).join(', '),
          }),
          h('span', null, `${n}`),
        ),
      ),
    ),
    (low || high) && h('p', { class: 'ends', 'aria-hidden': 'true' }, h('span', null, low), h('span', null, high)),
  ];
}

function choiceView({ h, words }: Ui, { options }: CleanContent['questions'][number], name: string) {
  return [...options, { id: STILL_THINKING, label: words.stillThinking }].map(({ id, label }) =>
    h('label', { key: id }, h('input', { type: 'radio', name, value: id }), h('span', null, label)),
  );
}
