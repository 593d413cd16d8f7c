import { CAMPAIGN_CAPS, FACTS, type Fact } from '@dangol/schema';
import { checkLeaf } from './check-leaf';
import { FORMS, type Form } from './forms';
import { ownFields } from './own-fields';
import { RULES } from './rules';
import { testForm } from './test-form';
import type { Walk } from './walk';

/**
 * Checks a value against one kind of the table (see `forms.ts`), and where its shape is sound against the rules among its fields. Conditions are the
 * only kind that holds itself, and end at their greatest depth: so does the stack.
 */
export function checkValue(kind: string, value: unknown, path: string, walk: Walk): void {
  walk.path = path;
  const [, of, bound] = /^(.+)\[(.*)\]$/.exec(kind) ?? [];
  if (of) checkList(of, bound!, value, path, walk);
  else if (kind === 'Campaigns') checkList('', `${CAMPAIGN_CAPS.campaigns}`, value, path, walk);
  else if (kind.endsWith('{}')) checkRecord(kind.slice(0, -2), value, path, walk);
  else if (kind === 'Pages') checkValue(typeof value === 'string' ? 'any' : 'Line[]', value, path, walk);
  else if (kind === 'Text') checkValue(typeof value === 'object' ? 'Words' : 'Sentence', value, path, walk);
  else if (kind === 'Scalar') checkScalar(value, path, walk);
  else if (kind === 'Condition') checkCondition(value, path, walk);
  else if (kind in FORMS) checkForm(kind as keyof typeof FORMS, value, path, walk);
  else checkLeaf(kind, value, path, walk);
}

function checkList(kind: string, bound: string, value: unknown, path: string, walk: Walk): void {
  const most = +bound || CAMPAIGN_CAPS.list;
  const mayBeEmpty = !kind || bound === '?';
  // Read once: what is no plain list might count on.
  const length = Array.isArray(value) ? value.length : -1;
  if (length < 0) walk.complain(path, 'a list', value, walk.help?.wrap(value));
  else if (length > most || !(length || mayBeEmpty))
    walk.complain(path, `a list of ${mayBeEmpty ? 0 : 1} to ${most}`, value);
  else if (kind)
    for (let place = 0; place < length; place++)
      checkValue(kind, (value as unknown[])[place], `${path}[${place}]`, walk);
}

function checkRecord(kind: string, value: unknown, path: string, walk: Walk): void {
  const fields = ownFields(value);
  if (!fields) walk.complain(path, 'an object', value);
  for (const [name, one] of fields ?? []) {
    const at = `${path}.${name.slice(0, 40)}`;
    checkValue('Id', name, at, walk);
    checkValue(kind, one, at, walk);
  }
}

function checkScalar(value: unknown, path: string, walk: Walk): void {
  const leaf = { string: 'Line', number: 'Number', boolean: 'Flag' }[typeof value as string];
  if (leaf) checkLeaf(leaf, value, path, walk);
  else walk.complain(path, 'a text, a number, true or false', value);
}

function checkCondition(value: unknown, path: string, walk: Walk): void {
  if (walk.depth < CAMPAIGN_CAPS.depth) {
    walk.depth++;
    checkForm('Test', value, path, walk);
    walk.depth--;
  } else walk.complain(path, `conditions at most ${CAMPAIGN_CAPS.depth} deep`, value);
}

function checkForm(kind: keyof typeof FORMS, value: unknown, path: string, walk: Walk): void {
  const before = walk.faults;
  const fields = ownFields(value);
  const chosen = fields && choose([FORMS[kind] as Form | Form[]].flat(), fields, value, path, walk);
  const fact = chosen?.['fact!'] && fields?.get('fact');
  const form = Object.hasOwn(FACTS, fact as string) ? testForm(fact as Fact) : chosen;
  if (!fields) walk.complain(path, 'an object', value);
  if (!fields || !form) return;
  if (fact && ++walk.tests > CAMPAIGN_CAPS.tests)
    walk.complain(path, `at most ${CAMPAIGN_CAPS.tests} tests in one campaign`, value);
  const kinds = new Map(Object.entries(form).map(([name, one]) => [name.replace('!', ''), one]));
  const names = [...kinds.keys()];
  for (const name of Object.keys(form)) {
    const needed = name.endsWith('!') && name.slice(0, -1);
    if (needed && !fields.has(needed))
      walk.complain(`${path}.${needed}`, walk.help?.phrases[kinds.get(needed)!] ?? 'a value', undefined);
  }
  for (const [name, one] of fields) {
    const at = `${path}.${name.slice(0, 40)}`;
    const known = kinds.get(name);
    if (known) checkValue(known, one, at, walk);
    else walk.complain(at, `one of the fields ${names.join(', ')}`, one, walk.help?.rename([name], names));
  }
  walk.path = path;
  if (walk.faults === before) RULES[kind]?.(value as never, (field, ...rest) => walk.complain(path + field, ...rest));
}

/** Of several forms the one whose first field is there. */
function choose(
  forms: Form[],
  fields: Map<string, unknown>,
  value: unknown,
  path: string,
  { complain, help }: Walk,
): Form | undefined {
  if (!forms[1]) return forms[0];
  const heads = forms.map((form) => Object.keys(form)[0]!.slice(0, -1));
  const found = forms.filter((_, place) => fields.has(heads[place]!));
  if (found.length === 1) return found[0];
  const fix = found[0] ? undefined : help?.rename(fields.keys(), heads);
  complain(path, `exactly one of ${heads.join(', ')}`, value, fix);
  return undefined;
}
