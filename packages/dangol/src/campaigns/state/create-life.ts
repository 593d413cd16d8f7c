import type { Client } from '@dangol/sdk/unchecked';

/** What campaigns use of a client to know whether they may go on. */
export interface LifeClient {
  consent: Pick<Client['consent'], 'subscribe' | 'allows'>;
  profile: Pick<Client['profile'], 'snapshot' | 'subscribe' | 'ready'>;
  model?: Pick<NonNullable<Client['model']>, 'isOff' | 'subscribe'> | undefined;
}

/** Whether what was begun may go on. */
export interface Life {
  /** Not ended, not switched off. */
  isOn(): boolean;
  /** Taken before an await; says after it whether nothing has ended meanwhile: no withdrawal, no erasure, no switching off. */
  mark(): () => boolean;
  /** Called back at each such end. */
  subscribe(listener: () => void): () => void;
  destroy(): void;
}

/**
 * Watches for all that ends what campaigns are doing. The profile's seed tells of an erasure, here or in another tab: a profile that begins anew has another.
 */
export function createLife({ consent, profile, model }: LifeClient): Life {
  const listeners = new Set<() => void>();
  let turn = 0;
  let isOver = false;
  let mayKeep = consent.allows('personalization');
  let seed: string | undefined;

  function end(): void {
    turn++;
    for (const listener of [...listeners]) listener();
  }
  /** Also asked right before each use: another tab may have withdrawn, and this one is yet to be told. */
  function look(): void {
    const may = consent.allows('personalization');
    const before = seed;
    if (seed !== undefined) seed = profile.snapshot().seed;
    const isLost = (mayKeep && !may) || before !== seed;
    // What is stored has a seed of its own.
    if (may && !mayKeep) learn();
    mayKeep = may;
    if (isLost) end();
  }
  function learn(): void {
    seed = undefined;
    void profile.ready().then(() => {
      seed = profile.snapshot().seed;
    });
  }
  const isOn = () => !isOver && !model?.isOff();

  const removers = [
    consent.subscribe(look),
    profile.subscribe(look),
    model?.subscribe(() => {
      if (model.isOff()) end();
    }),
  ];
  learn();

  return {
    isOn,
    mark() {
      look();
      const mine = turn;
      return () => {
        look();
        return mine === turn && isOn();
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      isOver = true;
      for (const remove of removers) remove?.();
      end();
      listeners.clear();
    },
  };
}
