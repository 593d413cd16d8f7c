import { userError } from '../errors';
import type { ResolvedLines, Shape } from './count-resolved';

/**
 * Lets an order log pass whose items the catalogue has, by whatever name.
 * @param least share of the lines, 0 to 1.
 * @throws UserError with what the codes on both sides look like: a model of ids that no page has shows nothing, and nobody would know why.
 */
export function requireResolved({ lines, resolved, unresolved, pages, aliases }: ResolvedLines, least: number): void {
  if (lines === 0 || resolved >= lines * least) return;
  const ordered = unresolved.map(({ shape, count }) => `\`${shape}\` (${count} ${count === 1 ? 'line' : 'lines'})`);
  const known = new Set([...pages, ...aliases].map(({ shape }: Shape) => shape));
  const shown = [...known].map((shape) => `\`${shape}\``).join(', ') || '(none)';
  const isAlike = unresolved.every(({ shape }) => known.has(shape));
  throw userError('unresolved', resolved / lines, least, ordered.join(', '), shown, isAlike);
}
