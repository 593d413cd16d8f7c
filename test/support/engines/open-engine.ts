import { openChromium } from './chromium';
import type { Engine, EngineName, EngineOptions } from './engine';
import { findFirefox, openFirefox } from './firefox';
import { findWebkit, openWebkit } from './webkit';

/**
 * Starts an engine, in 1 to 3 seconds. Close it in `afterAll`.
 * @throws {Error} where it is not installed: ask `availableEngines()` first.
 */
export async function openEngine(name: EngineName, options: EngineOptions = {}): Promise<Engine> {
  if (name === 'chromium') return openChromium(options);
  if (name === 'firefox') {
    const file = await findFirefox();
    if (!file) throw new Error('firefox-esr is not installed');
    return openFirefox(file, options);
  }
  const found = await findWebkit();
  if (typeof found === 'string') throw new Error(found);
  return openWebkit(found);
}
