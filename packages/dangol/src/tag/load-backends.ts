// A shop names its further backends before the script has loaded: `dangol('backend', 'posthog', { key: '…' })`. What they translate with comes
// from beside the script, once there is an event that may go to them; until then, and where it does not come, their events wait in the outbox.
import type { Backend } from '@dangol/schema';
import type { DangolFunction } from './create-command';

type Options = Partial<Pick<Backend, 'name' | 'purposes' | 'limits'>>;

/** A file beside the script: its one function makes the backend and is named after it. */
type Part = Readonly<Record<string, (options: object) => Backend>>;

/** Until the backend's own are known. */
const LIMITS: Backend['limits'] = { events: 20, bytes: 60_000, maxAgeMs: 7 * 86_400_000 };

/**
 * The backends that `dangol('backend', …)` asks for: by name with options, or an object of the shop's own making.
 * @param kept the calls that wait in the stub; what is asked for later comes too late.
 * @param load gives the file of a name.
 * @param loaded told when one more is ready to send.
 */
export function loadBackends(
  kept: NonNullable<DangolFunction['q']>,
  load: (file: string) => Promise<unknown>,
  loaded: () => void,
  warn: (message: string) => void,
): Backend[] {
  return kept.flatMap((call) => {
    const [command, wanted, options] = Array.from(call?.[1] ?? []) as [string, string | Backend, Options?];
    if (command !== 'backend') return [];
    return typeof wanted === 'object' ? wanted : lazily(String(wanted), { ...options });
  });

  function lazily(kind: string, options: Options): Backend {
    let isAsked = false;
    let isLoaded = false;
    const backend: Backend = {
      name: kind,
      // Somebody else's, until the shop says otherwise.
      purposes: ['analytics', 'thirdParty'],
      ...options,
      limits: { ...LIMITS, ...options.limits },
      isReady() {
        if (!isAsked) take().catch((error) => warn(`backend "${kind}": ${error.message}; its events wait`));
        isAsked = true;
        return isLoaded;
      },
      encode: () => [],
    };

    async function take(): Promise<void> {
      const part = (await load(`backends/${kind}.js`)) as Part;
      const make = part[kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())]!;
      const { encode, interpret, limits } = make({ ...options, name: backend.name, purposes: backend.purposes });
      Object.assign(backend.limits, limits);
      Object.assign(backend, { encode, interpret });
      isLoaded = true;
      loaded();
    }
    return backend;
  }
}
