import { expect, it } from 'vitest';
import { cleanContent } from '../../../packages/widget/src/messages/clean-content';
import type { MessageContent } from '../../../packages/widget/src/messages/message-content';
import { readAnswers } from '../../../packages/widget/src/messages/read-answers';
import { aCard } from '../../support/builders';
import fc from '../../support/property';

const BASE = 'https://shop.test';
const clean = (content: object) => cleanContent({ format: 'toast', ...content } as MessageContent, BASE);

it('a title of 10,000 characters is cut, and not through the middle of one', () => {
  expect(clean({ title: 'a'.repeat(10_000) }).title).toBe(`${'a'.repeat(119)}…`);
  expect(clean({ title: '🎁'.repeat(5000) }).title).toBe(`${'🎁'.repeat(59)}…`);
  expect(clean({ title: 'T', body: 'b'.repeat(10_000) }).body).toHaveLength(600);
});

it('what a link must not be is none: an action goes with it, a benefit loses its way', () => {
  const evil = [
    'javascript:alert(1)',
    ' JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'blob:x',
    '',
  ];
  for (const url of evil) {
    const { actions, benefit } = clean({
      title: 'T',
      actions: [{ id: 'a', label: 'Go', url }],
      benefit: { kind: 'discount', text: '20 %', url },
    });
    expect(actions, url).toEqual([]);
    expect(benefit?.url, url).toBeUndefined();
  }
  expect(clean({ title: 'T', actions: [{ id: 'a', label: 'Go', url: '/cart' }] }).actions).toEqual([
    { id: 'a', label: 'Go', url: 'https://shop.test/cart' },
  ]);
});

it('two buttons, four items, twelve options: what is more is left out', () => {
  const many = Array.from({ length: 50 }, (_, index) => ({ id: `${index}`, label: `${index}` }));
  const card = aCard();
  const { actions, items, questions } = clean({
    title: 'T',
    actions: many,
    items: many.map(({ id }) => ({ id, card, reason: { code: 'x' }, score: 0 })),
    questions: many.map(({ id }) => ({ id, kind: 'choice', label: 'Why?', options: many })),
  });
  expect([actions.length, items.length, questions.length, questions[0]?.options.length]).toEqual([2, 4, 8, 12]);
});

it('a code is whole or not at all, an end is a date or none', () => {
  const benefit = (given: object) => clean({ title: 'T', benefit: { kind: 'gift', text: 'A gift', ...given } }).benefit;
  expect(benefit({ code: ' ABC ' })?.code).toBe('ABC');
  expect(benefit({ code: 'A'.repeat(65) })?.code).toBeUndefined();
  expect(benefit({ code: 5 })?.code).toBeUndefined();
  for (const expiresAt of [Number.NaN, Number.POSITIVE_INFINITY, 9e15, 'tomorrow', null])
    expect(benefit({ expiresAt })?.expiresAt, `${expiresAt}`).toBeUndefined();
  expect(benefit({ expiresAt: 1 })?.expiresAt).toBe(1);
});

it('whatever is given, something that can be drawn comes back', () => {
  const entry = fc.oneof(fc.anything(), fc.record({ id: fc.anything(), label: fc.anything(), url: fc.anything() }));
  const content = fc.record(
    {
      title: fc.anything(),
      body: fc.anything(),
      language: fc.anything(),
      edge: fc.anything(),
      items: fc.array(fc.record({ id: fc.anything(), card: fc.anything() })),
      actions: fc.array(entry),
      questions: fc.array(entry),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(content, (given) => {
      const { title, body, language, actions, items } = clean(given);
      expect([typeof title, typeof body]).toEqual(['string', 'string']);
      expect(['ko', 'en']).toContain(language);
      for (const { label, url } of actions)
        expect([!!label, url === undefined || /^https?:/.test(url)]).toEqual([true, true]);
      for (const { card } of items) expect(typeof card.title).toBe('string');
    }),
  );
});

it('of a survey only what was answered is told: a number, a choice, words of 500 characters at most', () => {
  const fields = new FormData();
  fields.set('q0', '4');
  fields.set('q1', 'still-thinking');
  fields.set('q2', `  ${'가'.repeat(900)}`);
  fields.set('q3', '   ');
  const { questions } = clean({
    title: 'T',
    questions: [
      { id: 'rating', kind: 'rating', label: 'How?' },
      { id: 'why', kind: 'choice', label: 'Why?' },
      { id: 'more', kind: 'text', label: 'More?' },
      { id: 'else', kind: 'text', label: 'Else?' },
      { id: 'none', kind: 'rating', label: 'And?' },
    ],
  });
  expect(readAnswers(questions, fields)).toEqual([
    { question: 'rating', answer: 4 },
    { question: 'why', answer: 'still-thinking' },
    { question: 'more', answer: '가'.repeat(500) },
  ]);
  expect(readAnswers(questions, new FormData())).toEqual([]);
});
