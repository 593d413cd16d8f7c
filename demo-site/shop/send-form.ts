/** Sends a form of the shop without leaving the page. `undefined`: the server refused it or could not be reached. */
export function sendForm(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Sent | undefined> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === 'string') fields[name] = value;
  return postFields(form.action, fields);
}

/** Sends fields to a form's address. `undefined`: the server refused them or could not be reached. */
export async function postFields(address: string, fields: Record<string, string>): Promise<Sent | undefined> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams(fields),
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
  /** The coupon that was asked for; `null`: it is not given. */
  coupon?: { code: string; expiresAt: number } | null;
}
