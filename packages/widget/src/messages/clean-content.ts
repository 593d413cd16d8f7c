import { safeUrl } from '../safe-url';
import type { StripItem } from '../source';
import type { MessageContent, ShownAction, ShownBenefit, ShownQuestion } from './message-content';

/** Characters and entries at most: a message is read in passing. */
const MOST = { title: 120, body: 600, label: 80, code: 64, items: 4, actions: 2, questions: 8, options: 12 };

/** A message of which nothing is missing, too long or of another type. */
export interface CleanContent {
  format: MessageContent['format'];
  language: 'ko' | 'en';
  edge: 'top' | 'bottom';
  /** Empty: there is nothing to show. */
  title: string;
  body: string;
  items: StripItem[];
  benefit: ShownBenefit | undefined;
  actions: ShownAction[];
  questions: Required<ShownQuestion>[];
  thanks: { title: string; body: string; benefit?: ShownBenefit | undefined } | undefined;
}

/**
 * Content as it may be drawn, whatever was given: what is of another type is left out, what is too long is cut. An action whose address must not be followed is
 * left out, since its button would do nothing.
 * @param base what relative addresses are relative to
 */
export function cleanContent(given: MessageContent, base: string): CleanContent {
  const { format, language, edge, thanks } = given;
  const said = (part: Pick<MessageContent, 'title' | 'body' | 'benefit'>) => ({
    title: text(part.title, MOST.title),
    body: text(part.body, MOST.body),
    benefit: benefitOf(part.benefit, base),
  });
  return {
    ...said(given),
    format: ['inline', 'toast', 'banner', 'survey'].includes(format) ? format : 'dialog',
    language: language === 'ko' ? 'ko' : 'en',
    edge: edge === 'top' ? 'top' : 'bottom',
    items: list(given.items, MOST.items).filter(
      (item) => typeof item?.id === 'string' && typeof item.card?.title === 'string' && item.card.title,
    ),
    actions: list(given.actions, MOST.actions).flatMap((action) => {
      const label = text(action?.label, MOST.label);
      const url = safeUrl(action?.url, base);
      return label && (url || action.url === undefined) ? { id: `${action.id}`, label, ...(url && { url }) } : [];
    }),
    questions: list(given.questions, MOST.questions).flatMap((question) => {
      const label = text(question?.label, MOST.title);
      const isKnown = ['rating', 'choice', 'text'].includes(question?.kind);
      return label && isKnown ? { ...questionOf(question), label } : [];
    }),
    thanks: thanks && text(thanks.title, 1) ? said(thanks) : undefined,
  };
}

function questionOf({ id, kind, label, low, high, options }: ShownQuestion): Required<ShownQuestion> {
  return {
    id: `${id}`,
    kind,
    label,
    low: text(low, MOST.label),
    high: text(high, MOST.label),
    options: list(options, MOST.options).flatMap((option) => {
      const label = text(option?.label, MOST.label);
      return label ? { id: `${option.id}`, label } : [];
    }),
  };
}

function benefitOf(given: ShownBenefit | undefined, base: string): ShownBenefit | undefined {
  const words = text(given?.text, MOST.title);
  if (!given || !words) return undefined;
  const { kind, code, url, expiresAt, issue } = given;
  return {
    kind: kind === 'points' || kind === 'gift' ? kind : 'discount',
    text: words,
    ...couponOf({ code, url, expiresAt }, base),
    issue: typeof issue === 'function' ? issue : undefined,
  };
}

/** What a benefit is claimed with, as far as it may be used. */
export function couponOf(
  { code, url, expiresAt }: Pick<ShownBenefit, 'code' | 'url' | 'expiresAt'>,
  base: string,
): Pick<ShownBenefit, 'code' | 'url' | 'expiresAt'> {
  return {
    // A part of a code is none.
    code: typeof code === 'string' && code.length <= MOST.code ? code.trim() || undefined : undefined,
    url: safeUrl(url, base),
    // Beyond is no date (ECMA-262, 21.4.1.1).
    expiresAt: typeof expiresAt === 'number' && Math.abs(expiresAt) <= 8.64e15 ? expiresAt : undefined,
  };
}

function text(value: unknown, most: number): string {
  const words = typeof value === 'string' ? value.trim() : '';
  // Not between the halves of one character.
  return words.length > most ? `${words.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : words;
}

function list<Entry>(value: readonly Entry[] | undefined, most: number): Entry[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}
