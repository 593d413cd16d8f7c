import { LIVE_FORMAT, type LivePrices } from '@dangol/schema';
import type { Findings } from '../findings';
import { type Line, linesOf } from '../line';

const line = linesOf('prices');
const HOUR_MS = 3_600_000;

/** Whether live prices are there, of this model, and young enough. */
export function checkPrices({ live, model, data, now }: Findings): Line[] {
  if (!live) return [line('ok', 'pricesUnwanted')];
  const { address, status = 0, problem, text = '' } = live;
  if (problem || status >= 400) return [line('failing', 'pricesAbsent', { address, why: problem ?? status })];
  const prices = read<LivePrices>(text);
  if (prices?.format !== LIVE_FORMAT) return [line('failing', 'pricesFormat', { address })];
  const { version } = read<{ version?: string }>(model.answer?.text ?? '') ?? {};
  if (version && prices.version !== version) {
    return [line('failing', 'pricesOtherVersion', { theirs: prices.version, version })];
  }
  const hours = Math.floor((now - prices.at) / HOUR_MS);
  const most = hoursOf(data.priceMaxAge);
  if (hours >= most) return [line('warning', 'pricesOld', { hours, most })];
  return [line('ok', 'pricesFine', { hours, items: prices.items?.length ?? 0 })];
}

/** `24h`, `2d`; default 48 hours. */
function hoursOf(text = ''): number {
  const [, count, unit] = /^([\d.]+)([hd])$/.exec(text.trim()) ?? [];
  return count ? Number(count) * (unit === 'd' ? 24 : 1) : 48;
}

function read<Read>(text: string): Read | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
