import { type CampaignState, emptyState } from '@dangol/campaigns';
import type { Client } from '@dangol/sdk/unchecked';
import type { Life } from './create-life';
import { healClock } from './heal-clock';
import { stateOfMember } from './state-of-member';

/** What is remembered of campaigns, with the profile: in its database where that is allowed, else in this page's memory. */
export interface StateStore {
  read(): Promise<CampaignState>;
  /**
   * One step that no other tab comes between. What gives nothing changes nothing, and nothing is changed any more once a withdrawal or an erasure has ended what asked for it.
   * @returns the state as it is now; `undefined` where nothing was changed.
   */
  change(step: (state: CampaignState) => CampaignState | undefined): Promise<CampaignState | undefined>;
}

/** What the store is kept in. */
export interface StoreDeps {
  profile: Pick<Client['profile'], 'keep'>;
  life: Pick<Life, 'mark' | 'member'>;
  changed: () => void;
  /** Epoch ms. */
  now: () => number;
  /** The civil date of a moment in the file's zone. */
  day: (at: number) => string;
}

/** The name of our document beside the profile. */
const NAME = 'campaigns';

/** Keeps the state under a name of its own beside the profile. What is stored there and is none of ours counts as nothing. */
export function createStateStore({ profile, life, changed, now, day }: StoreDeps): StateStore {
  const heal = (state: CampaignState) => healClock(state, now(), day);

  return {
    async read() {
      let state = emptyState();
      await profile.keep(NAME, (kept) => {
        const stored = stateOf(kept);
        const healed = heal(stored);
        state = stateOfMember(healed, life.member());
        return healed === stored ? kept : healed;
      });
      return state;
    },
    async change(step) {
      const isAlive = life.mark();
      let made: CampaignState | undefined;
      await profile.keep(NAME, (kept) => {
        made = isAlive() ? step(stateOfMember(heal(stateOf(kept)), life.member())) : undefined;
        return made ?? kept;
      });
      if (made) changed();
      return made;
    },
  };
}

/** What is no state of ours, such as one of an older version, is none. */
function stateOf(kept: unknown): CampaignState {
  const state = Object(kept) as CampaignState;
  const isOurs = state.format === emptyState().format && Array.isArray(state.campaigns) && Array.isArray(state.groups);
  return isOurs ? state : emptyState();
}
