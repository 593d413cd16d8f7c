import type { Benefit, Message, Text } from '@dangol/schema';
import type { Field, FieldContext } from './field';
import type { Keys } from './set-at';

const FORMATS = ['inline', 'toast', 'banner', 'dialog', 'survey'];
const KINDS = ['discount', 'points', 'gift'];

/** A text in each of its languages; `''` where it has only one for all. */
export function textFields(
  text: Text | undefined,
  keys: Keys,
  label: string,
  { words }: FieldContext,
  isLong = false,
): Field[] {
  if (text === undefined) return [];
  if (typeof text === 'string') return [{ keys, kind: 'text', label, isLong }];
  return (['ko', 'en'] as const).map((language) => ({
    keys: [...keys, language],
    kind: 'text' as const,
    label: `${label} (${words.languages[language]})`,
    isLong,
    isOptional: true,
  }));
}

/** Of one message: its format, place, words and items. */
export function messageFields(message: Message, keys: Keys, context: FieldContext): Field[] {
  const { words } = context;
  const { items } = message;
  // A survey is made of its questions: nothing becomes one, or ceases to be one, by a choice.
  const formats = FORMATS.filter((format) => (format === 'survey') === (message.format === 'survey'));
  const options = formats.map((format) => [format, words.formats[format]!] as const);
  return [
    ...(options.length > 1
      ? [{ keys: [...keys, 'format'], kind: 'choice' as const, label: words.format, options }]
      : []),
    ...(message.format === 'inline'
      ? [{ keys: [...keys, 'place'], kind: 'text' as const, label: words.place, isOptional: true }]
      : []),
    ...textFields(message.title, [...keys, 'title'], words.messageTitle, context),
    ...textFields(message.body, [...keys, 'body'], words.messageBody, context, true),
    ...(message.questions ?? []).flatMap((question, at) =>
      textFields(
        question.label,
        [...keys, 'questions', at, 'label'],
        words.question.replace('{n}', String(at + 1)),
        context,
      ),
    ),
    ...(items && 'kind' in items
      ? [
          { keys: [...keys, 'items', 'kind'], kind: 'choice' as const, label: words.items, options: words.strips },
          { keys: [...keys, 'items', 'limit'], kind: 'number' as const, label: words.itemsLimit, isOptional: true },
        ]
      : []),
    ...(message.actions ?? []).flatMap((action, at) =>
      textFields(action.label, [...keys, 'actions', at, 'label'], words.action.replace('{n}', String(at + 1)), context),
    ),
  ];
}

/** What a survey says once it is sent, and what it gives for that. */
export function thanksFields(thanks: NonNullable<Message['thanks']>, keys: Keys, context: FieldContext): Field[] {
  return [
    ...textFields(thanks.title, [...keys, 'title'], context.words.messageTitle, context),
    ...textFields(thanks.body, [...keys, 'body'], context.words.messageBody, context, true),
    ...benefitFields(thanks.benefit, keys, context),
  ];
}

/** What the visitor gets, in words, and how long a coupon for it holds. @param keys of what has the benefit. */
export function benefitFields(benefit: Benefit | undefined, keys: Keys, context: FieldContext): Field[] {
  const { words } = context;
  const at = [...keys, 'benefit'];
  const options = [['', words.noBenefit] as const, ...KINDS.map((kind) => [kind, words.benefits[kind]!] as const)];
  const made = (kind: string) => ({ kind, text: words.benefitTexts[kind] });
  const kind: Field = {
    keys: [...at, 'kind'],
    kind: 'choice',
    label: words.benefit,
    options,
    isOptional: true,
    whole: { keys: at, made },
  };
  if (!benefit) return [kind];
  const { coupon } = benefit;
  const fields: Field[] = [kind, ...textFields(benefit.text, [...at, 'text'], words.benefitText, context)];
  if (coupon && 'issue' in coupon) {
    fields.push({ keys: [...at, 'coupon', 'validFor'], kind: 'duration', label: words.validFor });
  } else if (coupon) {
    const name = 'code' in coupon ? 'code' : 'claim';
    fields.push({ keys: [...at, 'coupon', name], kind: 'text', label: words.coupons[name]! });
    fields.push({ keys: [...at, 'coupon', 'expiresAt'], kind: 'date', label: words.expiresAt, isOptional: true });
  }
  return fields;
}
