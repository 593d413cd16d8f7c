import type { CampaignFile } from '@dangol/schema';
import { TRIED_KEY } from '../../playground/tried';

/** The rules that this tab tries, as the playground has left them; `undefined` where it tries none. */
export function readTried(): CampaignFile | undefined {
  try {
    const file = JSON.parse(sessionStorage.getItem(TRIED_KEY) ?? 'null') as CampaignFile | null;
    return Array.isArray(file?.campaigns) && file.campaigns[0] ? file : undefined;
  } catch {
    // Refused storage, or not ours.
    return undefined;
  }
}

/** From the next page on the shop's own campaigns run again. */
export function stopTrying(): void {
  try {
    sessionStorage.removeItem(TRIED_KEY);
  } catch {
    // Where storage is refused there is none.
  }
}
