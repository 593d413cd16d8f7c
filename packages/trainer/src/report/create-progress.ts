import type { Io } from '../run';

/** Shows how far a long run is. */
export interface Progress {
  show(step: string, share: number): void;
  /** Clears the line. */
  end(): void;
}

const WIDTH = 24;

/** A bar on the terminal's last line; nothing where the output is no terminal. */
export function createProgress(stream: Io['stderr']): Progress {
  if (!stream.isTTY) return { show: () => {}, end: () => {} };
  let shown = '';
  return {
    show(step, share) {
      const full = Math.round(WIDTH * share);
      const line = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${String(Math.round(share * 100)).padStart(3)} % ${step}`;
      if (line === shown) return;
      shown = line;
      stream.write(`\r${line}\u001B[K`);
    },
    end() {
      if (shown) stream.write('\r\u001B[K');
    },
  };
}
