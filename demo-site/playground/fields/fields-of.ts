import { CAMPAIGN_FORMAT, type Campaign, type Intent, type Step } from '@dangol/schema';
import { sayCondition, sayDuration } from '../../../packages/dangol/src/inspector/campaigns/say-condition';
import { triggersOf } from '../../../packages/dangol/src/inspector/campaigns/triggers-of';
import { conditionFields } from './condition-fields';
import type { Field, FieldContext, FieldGroup } from './field';
import { benefitFields, messageFields, textFields, thanksFields } from './message-fields';
import type { Keys } from './set-at';

/** All that can be changed of a campaign without writing JSON, in the order in which a marketer thinks of it. */
export function fieldsOf(campaign: Campaign, keys: Keys, context: FieldContext): FieldGroup[] {
  const { words } = context;
  const groups: FieldGroup[] = [
    {
      title: words.groups.who!,
      text: whoText(campaign, context),
      fields: campaign.if ? conditionFields(campaign.if, [...keys, 'if'], context) : [],
    },
    { title: words.groups.when!, text: whenText(campaign, context), fields: whenFields(campaign, keys, context) },
    ...everyStep(campaign, keys).flatMap(({ step, at, name }) => stepGroups(step, at, name, context)),
    { title: words.groups.limits!, fields: limitFields(keys, context) },
    { title: words.groups.test!, text: words.testText, fields: testFields(campaign, keys, context) },
  ];
  return groups.filter(({ text, fields }) => text || fields.length);
}

/** A step of a campaign or of one of its arms, where it lies, and what it is called where there are several. */
export interface PlacedStep {
  step: Step;
  at: Keys;
  arm: string | undefined;
  index: number;
  name: string;
}

/** Every step, those of the arms behind the campaign's own. */
export function everyStep({ steps, split }: Campaign, keys: Keys): PlacedStep[] {
  const lists = [
    { arm: undefined, steps, at: [...keys, 'steps'] as Keys },
    ...(split?.arms ?? []).map(({ name, steps }, arm) => ({
      arm: name,
      steps,
      at: [...keys, 'split', 'arms', arm, 'steps'],
    })),
  ];
  const isOne = lists.flatMap((list) => list.steps).length === 1;
  return lists.flatMap(({ arm, steps, at }) =>
    steps.map((step, index) => ({
      step,
      at: [...at, index],
      arm,
      index,
      name: isOne ? '' : [arm, index + 1].filter(Boolean).join(' · '),
    })),
  );
}

function stepGroups(step: Step, at: Keys, name: string, context: FieldContext): FieldGroup[] {
  const { words } = context;
  const titled = (title: string) => (name ? `${title} ${name}` : title);
  if ('wait' in step) {
    return [
      { title: titled(words.groups.wait!), fields: [{ keys: [...at, 'wait'], kind: 'duration', label: words.wait }] },
    ];
  }
  if ('intent' in step) {
    return [
      {
        title: titled(words.groups.intent!),
        text: words.intentText,
        fields: intentFields(step.intent, [...at, 'intent'], context),
      },
    ];
  }
  const show = [...at, 'show'];
  const { format, benefit, thanks } = step.show;
  return [
    {
      title: titled(words.groups.message!),
      text: words.variablesText,
      fields: messageFields(step.show, show, context),
    },
    {
      title: titled(words.groups.benefit!),
      fields: benefit || format !== 'survey' ? benefitFields(benefit, show, context) : [],
    },
    {
      title: titled(words.groups.thanks!),
      fields: thanks ? thanksFields(thanks, [...show, 'thanks'], context) : [],
    },
  ];
}

/** The condition in words, so that what has no field is seen too. */
function whoText({ each, if: condition }: Campaign, { words, said }: FieldContext): string {
  const which = each && words.each.replace('{each}', said.each[each]!);
  return [which, condition ? sayCondition(condition, said.conditions) : words.everybody].filter(Boolean).join(' · ');
}

function whenText({ when }: Campaign, { words, said }: FieldContext): string {
  const told = triggersOf({ format: CAMPAIGN_FORMAT, campaigns: [{ when } as Campaign] }, undefined).map(
    ({ name, value }) =>
      name === 'event'
        ? (said.conditions.events[value] ?? value)
        : [said.triggers[name], sayDuration(value, said.conditions)].filter(Boolean).join(' '),
  );
  return words.triggers.replace('{triggers}', told.join(', '));
}

function whenFields(campaign: Campaign, keys: Keys, { words }: FieldContext): Field[] {
  const triggers = campaign.when.flatMap((trigger, at): Field[] => {
    const where = [...keys, 'when', at];
    if ('idle' in trigger) return [{ keys: [...where, 'idle'], kind: 'duration', label: words.idle }];
    if ('active' in trigger) return [{ keys: [...where, 'active'], kind: 'duration', label: words.active }];
    return 'scroll' in trigger
      ? [{ keys: [...where, 'scroll'], kind: 'number', label: words.scroll, suffix: '%' }]
      : [];
  });
  return [
    ...triggers,
    { keys: [...keys, 'window', 'from'], kind: 'date', label: words.from, isOptional: true },
    { keys: [...keys, 'window', 'to'], kind: 'date', label: words.to, isOptional: true },
    { keys: [...keys, 'window', 'hours'], kind: 'text', label: words.hours, isOptional: true },
  ];
}

function limitFields(keys: Keys, { words }: FieldContext): Field[] {
  const cap = (name: 'perSession' | 'perDay' | 'total'): Field => ({
    keys: [...keys, 'limits', name],
    kind: 'number',
    label: words.caps[name],
    suffix: words.times,
    isOptional: true,
  });
  const coolDown: Field = {
    keys: [...keys, 'limits', 'coolDown'],
    kind: 'duration',
    label: words.coolDown,
    isOptional: true,
  };
  return [cap('perSession'), cap('perDay'), cap('total'), coolDown];
}

function testFields(campaign: Campaign, keys: Keys, { words }: FieldContext): Field[] {
  return [
    { keys: [...keys, 'split', 'holdout'], kind: 'share', label: words.holdout, suffix: '%', isOptional: true },
    ...(campaign.goal
      ? [{ keys: [...keys, 'goal', 'within'], kind: 'duration' as const, label: words.goalWithin }]
      : []),
  ];
}

function intentFields(intent: Intent, keys: Keys, context: FieldContext): Field[] {
  const { words } = context;
  const quiet = [
    ['', words.quiets.defer!],
    ['drop', words.quiets.drop!],
  ] as const;
  return [
    ...(intent.at === undefined
      ? [{ keys: [...keys, 'after'], kind: 'duration' as const, label: words.after, isOptional: true }]
      : []),
    ...(intent.shift === undefined
      ? []
      : [{ keys: [...keys, 'shift'], kind: 'text' as const, label: words.shift, isOptional: true }]),
    { keys: [...keys, 'expires'], kind: 'duration', label: words.expires },
    { keys: [...keys, 'channels'], kind: 'channels', label: words.channels },
    { keys: [...keys, 'quiet'], kind: 'choice', label: words.quiet, options: quiet, isOptional: true },
    ...textFields(intent.message.title, [...keys, 'message', 'title'], words.messageTitle, context),
    ...textFields(intent.message.body, [...keys, 'message', 'body'], words.messageBody, context, true),
  ];
}
