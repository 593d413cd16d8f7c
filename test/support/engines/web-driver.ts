/** One session of a browser behind a W3C WebDriver server: the few commands that the tests need. */
export interface Session {
  /** A command of the session: `command('POST', '/url', { url })`. @throws {Error} with the server's own words. */
  command<Value>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Value>;
  /** Ends the session; gives up after ten seconds. Never rejects. */
  end(): Promise<void>;
}

/** Keys under which WebDriver hands elements over. @see https://www.w3.org/TR/webdriver2/#elements */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** How long the server may take to come up, and to start the browser: one that dies at once is waited for without an end. */
const PATIENCE_MS = 30_000;

/**
 * Opens a session, waiting for the server to come up.
 * @param server `http://127.0.0.1:<port>`.
 * @throws {Error} where the server or its browser does not start within 30 seconds each, or the server refuses the capabilities.
 */
export async function openSession(server: string, capabilities: object): Promise<Session> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isUp(server))) {
    if (Date.now() > deadline) throw new Error(`no WebDriver server at ${server}`);
    await new Promise((done) => setTimeout(done, 30));
  }
  const request = { capabilities: { alwaysMatch: capabilities } };
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const { sessionId } = await ask<{ sessionId: string }>('POST', `${server}/session`, request, patience);
  const address = `${server}/session/${sessionId}`;
  return {
    command: (method, path, body) => ask(method, address + path, body),
    end: () => ask<void>('DELETE', address, undefined, AbortSignal.timeout(10_000)).catch(() => {}),
  };
}

/** Id of the first element that matches. @throws {Error} where none does. */
export async function findElement({ command }: Session, selector: string): Promise<string> {
  const found = await command<Record<string, string>>('POST', '/element', { using: 'css selector', value: selector });
  return found[ELEMENT]!;
}

function isUp(server: string): Promise<boolean> {
  return fetch(`${server}/status`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function ask<Value>(method: string, url: string, body?: object, signal?: AbortSignal): Promise<Value> {
  const response = await fetch(url, { method, body: body && JSON.stringify(body), signal });
  const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`WebDriver ${method} ${new URL(url).pathname}: ${value?.error}: ${value?.message}`);
  return value;
}
