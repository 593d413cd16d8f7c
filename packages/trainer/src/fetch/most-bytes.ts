import { userError } from '../errors';

const UNITS: Record<string, number> = { '': 1, MB: 2 ** 20, GB: 2 ** 30 };

/**
 * How large a download may be, as `DANGOL_MAX_DOWNLOAD` says: `500MB`, `4GB`, or bytes; `undefined` where it says nothing.
 * @throws UserError for what is no size.
 */
export function mostBytes(env: Readonly<Record<string, string | undefined>>): number | undefined {
  const text = env.DANGOL_MAX_DOWNLOAD?.trim();
  if (!text) return undefined;
  const [, digits = '', unit = ''] = /^([1-9][0-9]{0,14})\s*(MB|GB)?$/iu.exec(text) ?? [];
  if (!digits) throw userError('badNumber', 'DANGOL_MAX_DOWNLOAD', text, 'like 500MB or 4GB');
  return Number(digits) * (UNITS[unit.toUpperCase()] as number);
}
