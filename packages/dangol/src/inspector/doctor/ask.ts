/** What came of asking an address. */
export interface Answer {
  /** Without query and fragment. */
  address: string;
  /** Where there was an answer that the page may read. */
  status?: number;
  text?: string;
  /**
   * Why there was none: `policy` (the page's Content-Security-Policy), `mixed` (http on an https page), `cors` (there, but not for this origin),
   * `network`.
   */
  problem?: 'policy' | 'mixed' | 'cors' | 'network';
}

/** The slice of a window that asks. */
export type AskWindow = Pick<Window, 'document' | 'location' | 'fetch' | 'setTimeout'>;

/** A violation is told in a task after the refusal. */
const TOLD_MS = 60;

/** Asks an address and says why there is no answer, as far as a page can know. Sends no cookies. Never rejects. */
export async function ask(window: AskWindow, url: string, init: RequestInit = {}): Promise<Answer> {
  const { document, location } = window;
  const { href, origin, pathname, protocol } = new URL(url, document.baseURI);
  const address = origin === location.origin ? pathname : origin + pathname;
  let isForbidden = false;
  const heard = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    // Browsers name the whole address, or the origin alone.
    if (/connect|default/.test(effectiveDirective) && href.startsWith(blockedURI)) isForbidden = true;
  };
  document.addEventListener('securitypolicyviolation', heard);
  try {
    const response = await window.fetch(href, { cache: 'no-cache', credentials: 'omit', ...init });
    const text = init.method ? '' : await response.text();
    return { address, status: response.status, text };
  } catch {
    await new Promise((done) => window.setTimeout(() => done(undefined), TOLD_MS));
    if (isForbidden) return { address, problem: 'policy' };
    if (location.protocol === 'https:' && protocol === 'http:') return { address, problem: 'mixed' };
    if (origin === location.origin) return { address, problem: 'network' };
    const isThere = await window.fetch(href, { mode: 'no-cors', credentials: 'omit' }).then(
      () => true,
      () => false,
    );
    return { address, problem: isThere ? 'cors' : 'network' };
  } finally {
    document.removeEventListener('securitypolicyviolation', heard);
  }
}
