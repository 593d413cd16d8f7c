import { readLiveFile } from '../../../source/read-live-file';
import { readAge } from '../../../tag/read-age';
import type { Findings } from '../findings';
import { type Line, linesOf } from '../line';

const line = linesOf('prices');
const HOUR_MS = 3_600_000;

/** Where the tag does not say how old prices may be. */
const DEFAULT_DAYS = 2;

/** Whether live prices are there, of this model, and young enough. */
export function checkPrices({ live, model, data, now }: Findings): Line[] {
  if (!live) return [line('ok', 'pricesUnwanted')];
  const { address, status = 0, problem, text = '' } = live;
  if (problem || status >= 400) return [line('failing', 'pricesAbsent', { address, why: problem ?? status })];
  const prices = readLiveFile(text, now);
  if (!prices) return [line('failing', 'pricesFormat', { address })];
  const { version } = read<{ version?: string }>(model.answer?.text ?? '') ?? {};
  if (version && prices.version !== version) {
    return [line('failing', 'pricesOtherVersion', { theirs: prices.version, version })];
  }
  const hours = Math.max(0, Math.floor((now - prices.at) / HOUR_MS));
  const most = 24 * (readAge(data.priceMaxAge) ?? DEFAULT_DAYS);
  if (hours >= most) return [line('warning', 'pricesOld', { hours, most })];
  return [line('ok', 'pricesFine', { hours, items: prices.rows.size })];
}

function read<Read>(text: string): Read | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
