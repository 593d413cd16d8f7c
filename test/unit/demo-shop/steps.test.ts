import { expect, it } from 'vitest';
import { createSteps } from '../../../demo-site/steps';

function record(isTTY: boolean): { output: { write(text: string): void; isTTY: boolean }; text: () => string } {
  let written = '';
  const write = (text: string) => {
    written += text;
  };
  return { output: { write, isTTY }, text: () => written };
}

it('a log gets one line a step, a terminal a bar besides', () => {
  for (const isTTY of [false, true]) {
    let at = 0;
    const { output, text } = record(isTTY);
    const steps = createSteps(output, () => at);
    steps.begin('model');
    steps.progress('orders', 0.5);
    at = 1500;
    steps.end('kept from before');
    expect(text()).toMatch(/model +1\.5 s {2}\(kept from before\)\n$/);
    expect(text().includes('█')).toBe(isTTY);
  }
});
