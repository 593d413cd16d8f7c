import type { Situation, Verdict } from '@dangol/campaigns';
import type { Benefit, Fact, Message, Text } from '@dangol/schema';
import { safeUrl } from '@dangol/widget';
import type { MessageContent, ShownAction, ShownBenefit } from '@dangol/widget/messages';
import type { IssuedCoupon } from '../campaign-options';
import { benefitOf, type Claiming } from './benefit-of';
import { fillText } from './fill-text';
import { type ItemSources, itemsOf } from './items-of';
import { textIn } from './text-in';
import { variablesOf } from './variables-of';

/** What a message is made with. */
export interface ContentDeps extends ItemSources, Pick<Claiming, 'base' | 'moment'> {
  situation: Situation;
  verdict: Pick<Verdict, 'campaign' | 'occurrence' | 'item' | 'step'>;
  fact: (name: Fact) => unknown;
  /** What was issued for this occurrence and step before. @param isThanks for having answered, which has a coupon of its own. */
  issued?: ((isThanks: boolean) => IssuedCoupon | undefined) | undefined;
  /** Asks the shop for a coupon of this benefit. */
  issue?: ((benefit: Benefit, validFor: string, isThanks: boolean) => Claiming['issue']) | undefined;
  /** Names that are not known stay as they are written: a preview. */
  isPreview?: boolean;
}

/**
 * A message ready to be drawn: in the page's language, with its variables, items and benefit. Nothing where it has no title, where the items that it is
 * about are nowhere, or where what it promises cannot be had.
 */
export async function contentOf(message: Message, deps: ContentDeps): Promise<MessageContent | undefined> {
  const { situation, verdict, base, isPreview } = deps;
  const language = situation.page.language === 'ko' ? 'ko' : 'en';
  const { item } = verdict;
  const claiming = { ...deps, language, now: situation.now } as const;
  const benefitFor = (benefit: Benefit | undefined, isThanks: boolean) => {
    if (!benefit) return undefined;
    const { coupon } = benefit;
    const issue = coupon && 'issue' in coupon ? deps.issue?.(benefit, coupon.validFor, isThanks) : undefined;
    return benefitOf(benefit, { ...claiming, issued: deps.issued?.(isThanks), issue });
  };
  const benefit = benefitFor(message.benefit, false);
  if (message.benefit && !benefit) return undefined;

  /** Texts about one benefit: the message's own, or the one that is given in return. */
  const texts = (shown: ShownBenefit | undefined) => {
    const { text, expiresAt } = shown ?? {};
    const variables = variablesOf({ ...deps, item, language, benefit: text, expiresAt });
    return (written: Text | undefined) =>
      fillText(textIn(written, language), (name) => variables(name) ?? (isPreview ? `{${name}}` : undefined));
  };
  const say = texts(benefit);
  const title = say(message.title);
  if (!title) return undefined;
  const items = message.items && (await itemsOf(message.items, item, situation, deps));
  if (items && !items[0] && !benefit && !isPreview) return undefined;

  const isLinked = message.actions?.some((action) => 'url' in action && action.url === '{item.url}');
  // As the shop's own cards have it.
  const itemUrl = isLinked && (await itemsOf({ item: 'this' }, item, situation, deps))[0]?.card.url;
  const actions = message.actions?.flatMap((action, index): ShownAction[] => {
    const label = say(action.label);
    const id = `${index}`;
    if (!label) return [];
    if ('do' in action) return item === undefined ? [] : [{ id, label }];
    const url = safeUrl(action.url === '{item.url}' ? itemUrl || undefined : action.url, base);
    return url ? [{ id, label, url }] : [];
  });

  const thanked = benefitFor(message.thanks?.benefit, true);
  const sayThanks = texts(thanked);
  const thanks = message.thanks && sayThanks(message.thanks.title);
  return {
    id: `${verdict.campaign.id}:${verdict.occurrence ?? ''}:${verdict.step ?? 0}`,
    format: message.format,
    language,
    title,
    body: say(message.body),
    items,
    benefit,
    actions,
    questions: message.questions?.map((question) => ({
      id: question.id,
      kind: question.kind,
      label: textIn(question.label, language) ?? '',
      ...(question.kind === 'rating' && { low: textIn(question.low, language), high: textIn(question.high, language) }),
      ...(question.kind === 'choice' && {
        options: question.options.map((option) => ({ id: option.id, label: textIn(option.label, language) ?? '' })),
      }),
    })),
    thanks: thanks ? { title: thanks, body: sayThanks(message.thanks?.body), benefit: thanked } : undefined,
  };
}
