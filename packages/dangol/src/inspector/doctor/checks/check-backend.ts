import type { Findings } from '../findings';
import { type Line, linesOf } from '../line';

const line = linesOf('backend');

/** Reasons that are a fault, not a visitor's wish. */
const FAULTS = ['refused', 'too-big', 'malformed', 'full', 'too-old'];

/** Whether events arrive, and what was lost. */
export function checkBackend({ backends, delivery, data }: Findings): Line[] {
  if (!delivery) return [line('ok', 'backendUnneeded')];
  const lines = backends.flatMap(({ address, problem, status = 0 }): Line[] => {
    const codes = {
      policy: 'backendPolicy',
      mixed: 'backendMixed',
      cors: 'backendCors',
      network: 'backendNetwork',
    } as const;
    if (problem) return [line('failing', codes[problem], { address })];
    // What answers that it cannot read an empty batch is there.
    const isThere = status < 400 || [400, 413, 415, 422].includes(status);
    return isThere ? [] : [line('failing', 'backendStatus', { address, status })];
  });
  const { queued, sent, dropped, lastError, isWaiting } = delivery;
  const faults = Object.entries(dropped).filter(([reason]) => FAULTS.includes(reason));
  if (faults.length) {
    const reasons = faults.map(([reason, count]) => `${reason}: ${count}`).join(', ');
    lines.push(line('warning', 'backendDropped', { reasons }));
  }
  if (!lines.length && lastError && !sent) lines.push(line('failing', 'backendError', { error: bare(lastError) }));
  if (lines.length) return lines;
  if (!data.backend && !sent && !queued) return [line('ok', 'backendNone')];
  return [line('ok', isWaiting && !sent ? 'backendWaiting' : 'backendFine', { sent, queued })];
}

/** Without what stands behind the path of an address. */
const bare = (text: string) => text.replace(/[?#]\S*/g, '');
