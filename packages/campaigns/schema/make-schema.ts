// The JSON Schema, from what the check goes by: the table of forms, the leaves and the facts. What an editor shows is what `docs/rules.md` says.
import { CAMPAIGN_CAPS, FACTS, type Fact } from '@dangol/schema';
import { FORMS, type Form } from '../src/check/forms';
import { LEAVES } from '../src/check/leaves';
import { testForm } from '../src/check/test-form';
import { readDocs } from './read-docs';

/** A JSON Schema, draft 7: the newest that editors know whole. */
export type JsonSchema = { [keyword: string]: unknown };

/**
 * The schema of rules files. It is never stricter than the check, and knows the shapes alone.
 * @param markdown `docs/rules.md`
 */
export function makeSchema(markdown: string): JsonSchema {
  const docs = readDocs(markdown);
  const textOf = (form: string, field: string) =>
    docs
      .get(form)
      ?.find(({ name }) => name === field)
      ?.cells.at(-1);
  const object = (name: string, form: Form): JsonSchema => ({
    type: 'object',
    additionalProperties: false,
    required: Object.keys(form).flatMap((field) => (field.endsWith('!') ? field.slice(0, -1) : [])),
    properties: Object.fromEntries(
      Object.entries(form).map(([field, kind]) => {
        const plain = field.replace('!', '');
        return [plain, { ...describe(textOf(name, plain)), ...schemaOf(kind) }];
      }),
    ),
  });
  const factText = (fact: Fact) => textOf('fact', fact) ?? '';
  const definitions: Record<string, JsonSchema> = {};
  for (const [name, form] of Object.entries(FORMS) as [string, Form | readonly Form[]][]) {
    if (name === 'CampaignFile' || name === 'Test') continue;
    const variants = [form].flat() as Form[];
    const [only, second] = variants.map((variant) => object(name, variant));
    definitions[name] = second ? { anyOf: variants.map((variant) => object(name, variant)) } : only!;
  }
  definitions.Words = { ...definitions.Words, minProperties: 1 };
  definitions.Text = { anyOf: [schemaOf('Sentence'), ref('Words')] };
  const groups = FORMS.Test.slice(0, 3).map((variant) => object('Test', variant as unknown as Form));
  definitions.Condition = {
    anyOf: [...groups, ...tests().map(([facts, form]) => testOf(facts, object('Test', form)))],
  };
  for (const [name, [pattern, longest]] of Object.entries(LEAVES))
    definitions[name] = { type: 'string', pattern, maxLength: longest };

  function testOf(facts: Fact[], schema: JsonSchema): JsonSchema {
    const properties = schema.properties as Record<string, JsonSchema>;
    const fact = { ...describe(textOf('Test', 'fact')), enum: facts, enumDescriptions: facts.map(factText) };
    return { ...schema, properties: { ...properties, fact } };
  }

  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'dangol: a shop’s campaigns',
    description: 'campaign/1: campaigns that the visitor’s own device decides by.',
    ...object('CampaignFile', FORMS.CampaignFile),
    definitions,
  };
}

/** Facts whose tests look alike, together. */
function tests(): [Fact[], Form][] {
  const alike = new Map<string, [Fact[], Form]>();
  for (const fact of Object.keys(FACTS) as Fact[]) {
    const form = testForm(fact);
    const found = alike.get(JSON.stringify(form)) ?? [[], form];
    found[0].push(fact);
    alike.set(JSON.stringify(form), found);
  }
  return [...alike.values()];
}

const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });
const describe = (description: string | undefined): JsonSchema => (description ? { description } : {});

/** A kind of the table, see `forms.ts`. */
function schemaOf(kind: string): JsonSchema {
  const [, of, bound] = /^(.+)\[(.*)\]$/.exec(kind) ?? [];
  if (of)
    return {
      type: 'array',
      items: schemaOf(of),
      ...(bound !== '?' && { minItems: 1 }),
      maxItems: Number(bound) || CAMPAIGN_CAPS.list,
    };
  if (kind === 'Campaigns') return { type: 'array', items: ref('Campaign'), maxItems: CAMPAIGN_CAPS.campaigns };
  if (kind.endsWith('{}'))
    return { type: 'object', propertyNames: ref('Id'), additionalProperties: schemaOf(kind.slice(0, -2)) };
  if (kind === 'Pages') return { anyOf: [{ const: 'any' }, schemaOf('Line[]')] };
  if (kind === 'Scalar') return { anyOf: [ref('Line'), schemaOf('Number'), { type: 'boolean' }] };
  if (kind === 'Flag') return { type: 'boolean' };
  if (kind === 'True') return { const: true };
  if (kind === 'Number') return { type: 'number', minimum: -1e15, maximum: 1e15 };
  if (kind === 'Fact') return { enum: Object.keys(FACTS) };
  if (kind in FORMS || kind in LEAVES || kind === 'Text' || kind === 'Condition') return ref(kind);
  const [minimum, maximum, whole] = kind.split(/\.\.| /);
  if (maximum) return { type: whole ? 'integer' : 'number', minimum: Number(minimum), maximum: Number(maximum) };
  const words = kind.split('|');
  return words[1] ? { enum: words } : { const: kind };
}
