/** Sends a form of the shop without leaving the page. `undefined`: the server refused it or could not be reached. */
export async function sendForm(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Sent | undefined> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === 'string') fields.append(name, value);
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body: fields,
      headers: { Accept: 'application/json' },
      keepalive: true,
    });
    return answer.ok ? ((await answer.json()) as Sent) : undefined;
  } catch {
    return undefined;
  }
}

/** What the server says of the session afterwards. */
export interface Sent {
  /** Pieces in the cart. */
  pieces: number;
  /** Products on the wish list. */
  wished: number;
}
