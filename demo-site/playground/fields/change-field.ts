import type { Field } from './field';
import { getAt, setAt } from './set-at';

/** What stands in a field's control: a text, or the chosen channels. A share is shown per cent. */
export function fieldValue(data: unknown, { keys, kind }: Field): string | readonly string[] {
  const value = getAt(data, keys);
  if (kind === 'channels') return Array.isArray(value) ? value.map(String) : [];
  if (kind === 'share' && typeof value === 'number') return String(Math.round(value * 1000) / 10);
  if (kind === 'date' && typeof value === 'string') return value.slice(0, 10);
  return value === undefined ? '' : String(value);
}

/** The data with what was typed into a field's control. What is no number stays as it was typed: the check says so. */
export function changeField<Data>(data: Data, field: Field, typed: string | readonly string[]): Data {
  const { keys, kind, isOptional, whole } = field;
  if (typeof typed !== 'string') return setAt(data, keys, typed);
  if (typed === '' && whole) return setAt(data, whole.keys, undefined);
  if (typed === '' && isOptional) return setAt(data, keys, undefined);
  if (whole && getAt(data, whole.keys) === undefined) return setAt(data, whole.keys, whole.made(typed));
  return setAt(data, keys, kind === 'number' || kind === 'share' ? figureOf(typed, kind) : typed);
}

function figureOf(typed: string, kind: 'number' | 'share'): number | string {
  const figure = Number(typed);
  if (typed.trim() === '' || !Number.isFinite(figure)) return typed;
  return kind === 'share' ? Math.round(figure * 10) / 1000 : figure;
}
