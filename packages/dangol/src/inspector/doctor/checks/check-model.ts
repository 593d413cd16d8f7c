import { type Manifest, MODEL_FORMAT, modelTag } from '@dangol/schema';
import type { Answer } from '../ask';
import type { Findings } from '../findings';
import { type Line, linesOf } from '../line';

const line = linesOf('model');
const DAY_MS = 86_400_000;

/** A model of more days than this knows nothing of the season. */
const OLD_DAYS = 30;

/** Whether the model can be read, which it is, and how old. */
export function checkModel({ model: { answer, failures }, data, page, now }: Findings): Line[] {
  if (!answer) {
    const isNeeded = page.strips > 0 || data.strips !== undefined;
    return [isNeeded ? line('failing', 'modelNone') : line('ok', 'modelUnwanted')];
  }
  const fault = faultOf(answer);
  if (fault) return [fault];
  const manifest = parsed(answer)!;
  if (!manifest.enabled) return [line('warning', 'modelOff', { address: answer.address })];
  const lines: Line[] = [];
  const { version, counts, builtAt } = manifest;
  const tagged = data.modelVersion;
  const tag = modelTag(manifest) ?? version;
  if (failures.length) lines.push(line('failing', 'modelFiles', { files: failures.join(', ') }));
  if (tagged && tagged !== tag) lines.push(line('warning', 'modelOtherVersion', { tagged, version: tag }));
  if (!lines.length) lines.push(line('ok', 'modelFine', { version, items: counts?.items ?? '?' }));
  return [...lines, ageOf(builtAt, now)];
}

function ageOf(builtAt: number | null, now: number): Line {
  const age = linesOf('age');
  if (!builtAt) return age('unknown', 'ageUnknown');
  const days = Math.floor((now - builtAt) / DAY_MS);
  return days > OLD_DAYS ? age('warning', 'ageOld', { days }) : age('ok', 'ageFine', { days });
}

function faultOf(answer: Answer): Line | undefined {
  const { address, status = 0, problem, text = '' } = answer;
  const codes = { policy: 'modelPolicy', mixed: 'modelMixed', cors: 'modelCors', network: 'modelNetwork' } as const;
  if (problem) return line('failing', codes[problem], { address });
  if (status >= 400) return line('failing', 'modelStatus', { address, status });
  if (parsed(answer)) return undefined;
  return line('failing', /^\s*</.test(text) ? 'modelPage' : 'modelFormat', { address });
}

function parsed({ text = '' }: Answer): Manifest | undefined {
  try {
    const manifest = JSON.parse(text);
    // A model in a single file holds its manifest.
    const found = manifest?.manifest ?? manifest;
    return found?.format === MODEL_FORMAT && found.version ? found : undefined;
  } catch {
    return undefined;
  }
}
