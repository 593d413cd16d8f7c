import type { MessageEvents, ShownBenefit } from '../message-content';

/** How the claiming of one benefit stands. */
export interface Claim {
  /** `done`: the shop gave something. `refused`: it has none. */
  issue?: 'busy' | 'done' | 'failed' | 'refused' | undefined;
  /** What the shop gave. */
  given?: { code?: string; url?: string; expiresAt?: number } | undefined;
  copy?: 'copied' | 'selected' | undefined;
}

/** What a claim is made with. */
export interface ClaimDeps {
  tell: NonNullable<MessageEvents['onClaim']>;
  /** Its state has changed. */
  changed(): void;
}

/** The claiming of one benefit, from the first press to the code. */
export function createClaim({ tell, changed }: ClaimDeps) {
  let claim: Claim = {};
  const become = (next: Claim) => {
    claim = { ...claim, ...next };
    changed();
  };

  return {
    state: () => claim,
    /** Asks the shop, once at a time; what it gave stays. */
    async issue(ask: NonNullable<ShownBenefit['issue']>): Promise<void> {
      if (claim.issue && claim.issue !== 'failed') return;
      become({ issue: 'busy' });
      try {
        const given = await ask();
        if (given) tell('issue');
        become({ issue: given ? 'done' : 'refused', given: given ?? undefined });
      } catch {
        become({ issue: 'failed' });
      }
    },
    /** @param copied whether it is on the clipboard; else the code was selected to be copied by hand. */
    copied(copied: boolean): void {
      if (copied) tell('copy');
      become({ copy: copied ? 'copied' : 'selected' });
    },
  };
}
