// A shop names its further backends before the script has loaded: `dangol('backend', 'posthog', { key, url })`. What they translate with comes
// from beside the script, once there is an event that may go to them; until then, and where it does not come, their events wait in the outbox.
import { cloudevents } from '@dangol/backends/cloudevents';
import { gtag } from '@dangol/backends/gtag';
import { type Backend, PURPOSES } from '@dangol/schema';

type Options = Partial<Pick<Backend, 'name' | 'purposes' | 'limits'>>;

/** A file beside the script: its one function makes the backend and is named after it. */
type Part = Readonly<Record<string, (options: object) => Backend>>;

/** These two are in the script anyway. */
const HERE = new Map<unknown, (options: never) => Backend>([
  ['cloudevents', cloudevents],
  ['gtag', gtag],
]);

/** Until the backend's own are known. */
const LIMITS: Backend['limits'] = { events: 20, bytes: 60_000, maxAgeMs: 7 * 86_400_000 };

/**
 * The backends that `dangol('backend', …)` asks for: by name with options, or an object of the shop's own making. One that is wrong is left out,
 * and told in the console.
 * @param asked what the calls that wait in the stub were given; what is asked for later comes too late.
 * @param load gives the file of a name.
 * @param loaded told when one more is ready to send.
 */
export function loadBackends(
  asked: readonly unknown[][],
  load: (file: string) => Promise<unknown>,
  loaded: () => void,
  warn: (message: string) => void,
): Backend[] {
  return (asked as [string | Backend, Options?][]).flatMap(([wanted, options]) => {
    try {
      const made = Object(wanted) === wanted ? wanted : HERE.get(wanted)?.(options as never);
      const backend = (made ?? lazily(String(wanted), { ...options })) as Backend;
      const { name, purposes, limits, encode } = backend;
      // No purpose at all would mean: allowed to everybody, always.
      const isSound =
        name && purposes[0] && [...purposes].every((one) => PURPOSES.includes(one)) && limits.bytes && encode;
      if (isSound) return backend;
      throw TypeError('expected { name, purposes, limits, encode }');
    } catch (error) {
      warn(`backend "${(wanted as Backend)?.name ?? wanted}" is left out: ${(error as Error).message}`);
      return [];
    }
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
