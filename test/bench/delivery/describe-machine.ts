import { cpus, loadavg } from 'node:os';
import { launch } from '../../support/browser';

/** A sentence: browser, Node, processor, and how busy the machine is with other things. */
export async function describeMachine(): Promise<string> {
  const browser = await launch();
  const version = browser.version();
  await browser.close();
  const [first] = cpus();
  const load = loadavg()[0]!.toFixed(1);
  return `Chromium ${version}, Node ${process.version}, ${cpus().length} × ${first!.model}; load average ${load} when it began.`;
}
