import type { Client } from '@dangol/sdk/unchecked';

/** What campaigns use of a client to know whether they may go on. */
export interface LifeClient {
  consent: Pick<Client['consent'], 'subscribe' | 'allows' | 'history' | 'state'>;
  model?: Pick<NonNullable<Client['model']>, 'isOff' | 'subscribe'> | undefined;
}

/** Whether what was begun may go on. */
export interface Life {
  /** Not ended, not switched off. */
  isOn(): boolean;
  /** Taken before an await; says after it whether nothing has ended meanwhile: no withdrawal, no erasure, no switching off, and no member has gone. */
  mark(): () => boolean;
  /** Who is signed in, as a hash; `undefined`: nobody. */
  member(): string | undefined;
  /** Called back at each such end. */
  subscribe(listener: () => void): () => void;
  destroy(): void;
}

/** Watches for all that ends what campaigns are doing, here and in other tabs. */
export function createLife({ consent, model }: LifeClient): Life {
  const listeners = new Set<() => void>();
  let turn = 0;
  let isOver = false;
  let mayKeep = consent.allows('personalization');
  let erasure = lastErasure();
  const member = () => consent.state().member;
  let before = member();

  function end(): void {
    turn++;
    for (const listener of [...listeners]) listener();
  }
  /** Also asked right before each use: another tab may have withdrawn, and this one is yet to be told. */
  function look(): void {
    const may = consent.allows('personalization');
    const isLost = mayKeep && !may;
    mayKeep = may;
    const isGone = before !== undefined && before !== member();
    before = member();
    if (isLost || isGone) end();
  }
  /** Which erasure was the last; with the consent history gone there is none, and `isErased` says so. */
  function lastErasure(): string {
    const last = consent
      .history()
      .filter(({ source }) => source === 'erasure')
      .at(-1);
    return `${last?.id} ${consent.state().isErased}`;
  }
  function hear(): void {
    const last = erasure;
    erasure = lastErasure();
    if (erasure !== last && consent.state().isErased) end();
    look();
  }
  const isOn = () => !isOver && !model?.isOff();

  const removers = [
    consent.subscribe(hear),
    model?.subscribe(() => {
      if (model.isOff()) end();
    }),
  ];
  return {
    isOn,
    member,
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
