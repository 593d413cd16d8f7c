import type { Stage } from '../stage';
import { writeStage } from '../write-stage';

/** What this tab remembers of its stage; nothing where storage is refused: then the address alone holds it. */
export interface TabMemory {
  /** The stage is open: addresses without it lead to it. */
  open(stage: Stage): void;
  /** Whether the device holds what the stage asks for: its persona and consent, played no later than its clock. */
  isPlayed(stage: Stage): boolean;
  played(stage: Stage): void;
  clear(): void;
}

/** Read by the line in every page's head, too. */
const OPEN = 'demo.stage';
const PLAYED = 'demo.stage.played';

/** @param storage the tab's own, taken before a fault refuses it. */
export function createTabMemory(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined): TabMemory {
  /** Storage may be there and still refuse. */
  function attempt<Result>(work: (storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) => Result) {
    try {
      return storage && work(storage);
    } catch {
      return undefined;
    }
  }
  const castOf = ({ persona, consent }: Stage) => `${persona ?? ''}/${consent ?? ''}`;

  return {
    open: (stage) => void attempt((kept) => kept.setItem(OPEN, writeStage(stage))),
    isPlayed(stage) {
      const cast = castOf(stage);
      if (cast === '/') return true;
      const kept = attempt((storage) => storage.getItem(PLAYED) ?? '');
      // Where nothing can be remembered, nothing can be played either.
      if (kept === undefined) return true;
      const [played, days] = kept.split(' ');
      // Time goes on; it does not go back.
      return played === cast && Number(days) <= stage.days;
    },
    played: (stage) => void attempt((kept) => kept.setItem(PLAYED, `${castOf(stage)} ${stage.days}`)),
    clear: () =>
      void attempt((kept) => {
        kept.removeItem(OPEN);
        kept.removeItem(PLAYED);
      }),
  };
}
