import type { EngineName } from './engine';
import { findFirefox } from './firefox';
import { findWebkit } from './webkit';

/** An engine and, where it cannot be started here, what is missing. */
export interface Available {
  name: EngineName;
  /** Such as `firefox-esr is not installed`. */
  missing?: string;
}

/** Every engine that the tests know. Chromium is always there: without an installed one there is the bundled one. */
export async function availableEngines(): Promise<Available[]> {
  const [firefox, webkit] = await Promise.all([findFirefox(), findWebkit()]);
  return [
    { name: 'chromium' },
    { name: 'firefox', ...(!firefox && { missing: 'firefox-esr is not installed' }) },
    { name: 'webkit', ...(typeof webkit === 'string' && { missing: webkit }) },
  ];
}
