import { safeUrl } from '../safe-url';
import type { StripItem } from '../source';
import type { MessageContent, ShownAction, ShownBenefit, ShownQuestion } from './message-content';

/** Characters of a heading, a text, a label and a code at most: a message is read in passing. */
const TITLE = 120;
const BODY = 600;
const LABEL = 80;
const CODE = 64;

/** A message of which nothing is missing, too long or of another type. */
export interface CleanContent {
  format: MessageContent['format'];
  language: 'ko' | 'en';
  edge: 'top' | 'bottom';
  /** Empty: there is nothing to show. */
  title: string;
  body: string;
  items: StripItem[];
  benefit?: ShownBenefit | undefined;
  actions: ShownAction[];
  questions: Required<ShownQuestion>[];
  /** Without a title: nothing of the shop's. */
  thanks: { title: string; body: string; benefit?: ShownBenefit | undefined };
}

/**
 * Content as it may be drawn, whatever was given: what is of another type is left out, what is too long is cut. An action whose address must not be followed is
 * left out, since its button would do nothing.
 * @param base what relative addresses are relative to
 */
export function cleanContent(given: MessageContent, base: string): CleanContent {
  const said = (part: Partial<Pick<MessageContent, 'title' | 'body' | 'benefit'>> = {}) => ({
    title: text(part.title, TITLE),
    body: text(part.body, BODY),
    benefit: benefitOf(part.benefit, base),
  });
  return {
    ...said(given),
    thanks: said(given.thanks),
    format: given.format,
    language: given.language === 'ko' ? 'ko' : 'en',
    edge: given.edge === 'top' ? 'top' : 'bottom',
    items: list(given.items, 4).filter((item) => typeof item?.card?.title === 'string' && item.card.title),
    actions: labelled(given.actions, 2).flatMap(({ id, label, url }) => {
      const safe = safeUrl(url, base);
      return safe || url === undefined ? { id: `${id}`, label, ...(safe && { url: safe }) } : [];
    }),
    questions: labelled(given.questions, 8).map(({ id, kind, label, low, high, options }) => ({
      id: `${id}`,
      kind,
      label,
      low: text(low, LABEL),
      high: text(high, LABEL),
      options: labelled(options, 12),
    })),
  };
}

/** What a benefit is claimed with, as far as it may be used. A part of a code is none. */
export function couponOf(
  { code, url, expiresAt }: Pick<ShownBenefit, 'code' | 'url' | 'expiresAt'>,
  base: string,
): Pick<ShownBenefit, 'code' | 'url' | 'expiresAt'> {
  const whole = text(code, CODE);
  return {
    code: whole && whole === code?.trim() ? whole : undefined,
    url: safeUrl(url, base),
    // Beyond is no date (ECMA-262, 21.4.1.1).
    expiresAt: typeof expiresAt === 'number' && Math.abs(expiresAt) <= 8.64e15 ? expiresAt : undefined,
  };
}

function benefitOf(given: ShownBenefit | undefined, base: string): ShownBenefit | undefined {
  const words = text(given?.text, TITLE);
  return given && words ? { ...given, text: words, ...couponOf(given, base) } : undefined;
}

/** Those that have a label, cut to what a label may be. */
const labelled = <Entry extends { label: string }>(entries: readonly Entry[] | undefined, most: number): Entry[] =>
  list(entries, most).flatMap((entry) => {
    const label = text(entry?.label, LABEL);
    return label ? { ...entry, label } : [];
  });

function list<Entry>(value: readonly Entry[] | undefined, most: number): Entry[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

function text(value: unknown, most: number): string {
  const words = typeof value === 'string' ? value.trim() : '';
  // Not between the halves of one character.
  return words.length > most ? `${words.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : words;
}
