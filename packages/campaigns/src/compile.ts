import { checkCampaign, checkFrame } from './check/check-campaign';
import { formatComplaint } from './check/format-complaint';
import { compileWith } from './compile-with';
import type { Compiled } from './compiled';

/**
 * Prepares a rules file as it was read: plain data, or whatever came in its place. A campaign that is malformed is refused, with a message in `refused`, and the
 * others run; of a malformed file none does. Never throws.
 */
export function compile(file: unknown): Compiled {
  return compileWith(file, {
    frame: (value) => checkFrame(value).map(formatComplaint),
    campaign: (value, path, among) => checkCampaign(value, path, among).map(formatComplaint),
  });
}
