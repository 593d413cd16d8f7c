import { type CampaignState, claim, isOverlay, type Situation, type Verdict } from '@dangol/campaigns';
import type { Room } from '../room';
import { isAllowed } from '../state/is-allowed';
import type { Presence } from './create-presence';

/** A step that was taken over all tabs, and the state it was taken from. */
export interface Claimed {
  before: CampaignState;
  state: CampaignState;
}

/** Takes a step over all tabs; nothing where it is no longer allowed or wanted, another tab has taken it, or has something over its page, or it no longer holds. */
export type Claim = (
  verdict: Verdict,
  situation: Situation,
  then?: (state: CampaignState) => CampaignState,
) => Promise<Claimed | undefined>;

/** What claims. */
type ClaimRoom = Pick<Room, 'client' | 'dismissals' | 'life' | 'store' | 'compiled' | 'tab' | 'now'>;

/** @returns what claims; `then` changes the state further, in the same transaction. */
export function createClaim(
  { client, dismissals, life, store, compiled, tab, now }: ClaimRoom,
  presence: Pick<Presence, 'isThere'>,
): Claim {
  /** The tab whose lease nobody keeps any more. */
  async function goneTab(): Promise<string | undefined> {
    const { overlay } = await store.read();
    if (!overlay || overlay.tab === tab || overlay.until <= now()) return undefined;
    return (await presence.isThere(overlay.tab)) ? undefined : overlay.tab;
  }

  return async (verdict, situation, then = (state) => state) => {
    const { id } = verdict.campaign;
    const isAlive = life.mark();
    const gone = verdict.take && isOverlay(verdict.take) ? await goneTab() : undefined;
    let before: CampaignState | undefined;
    const state = await store.change((stored) => {
      const isUnwanted = dismissals.all().get(id)! > now();
      if (isUnwanted || !isAlive() || !isAllowed(id, compiled(), client)) return undefined;
      before = stored.overlay?.tab === gone ? { ...stored, overlay: undefined } : stored;
      const claimed = claim(before, verdict, compiled(), situation, tab);
      return claimed && then(claimed);
    });
    return state && { before: before!, state };
  };
}
