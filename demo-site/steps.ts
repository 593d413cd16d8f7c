/** The slice of a stream that is written to. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
}

/** Tells which step is under way, how far it is, and how long each took. */
export interface Steps {
  begin(name: string): void;
  /** The part of the step that is under way, and its share done, 0…1. Shown on a terminal only. */
  progress(part: string, share: number): void;
  end(remark?: string): void;
}

const WIDTH = 20;

/** @param now epoch ms; default the clock. */
export function createSteps(output: Output, now: () => number = Date.now): Steps {
  let name = '';
  let startedAt = 0;
  let shown = '';

  return {
    begin(step) {
      name = step;
      startedAt = now();
      if (output.isTTY) output.write(`  ${name} …`);
    },
    progress(part, share) {
      if (!output.isTTY) return;
      const full = Math.round(Math.min(1, Math.max(0, share)) * WIDTH);
      const line = `\r  ${name} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${part.padEnd(10)}`;
      if (line === shown) return;
      shown = line;
      output.write(line);
    },
    end(remark) {
      const seconds = ((now() - startedAt) / 1000).toFixed(1);
      output.write(
        `${output.isTTY ? '\r\u001B[K' : ''}  ${name.padEnd(18)} ${seconds} s${remark ? `  (${remark})` : ''}\n`,
      );
    },
  };
}
