import { CAMPAIGN_CAPS, type CampaignFile } from '@dangol/schema';

/** What reads a rules file. */
export interface RulesDeps {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Told once what is wrong with the file as a whole. */
  warn: (message: string) => void;
}

/** One character of UTF-8 is at most so many bytes for each UTF-16 code unit. */
const BYTES = 3;

/**
 * The rules as plain data of any kind, not checked yet: as the page gave them, or from their address, without credentials and from the browser's cache where
 * that may. A file that is larger than any may be is not read to its end. Nothing where there is none.
 */
export async function readRules(rules: string | CampaignFile, { fetch, warn }: RulesDeps): Promise<unknown> {
  if (typeof rules !== 'string') return rules;
  try {
    const response = await fetch(rules, { credentials: 'omit', cache: 'default' });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return JSON.parse(await textOf(response));
  } catch (error) {
    warn(`campaigns: ${rules}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** The body, as long as it is none too large. */
async function textOf(response: Response): Promise<string> {
  const most = CAMPAIGN_CAPS.length;
  const tooLarge = () => new Error(`is larger than ${most} characters`);
  if (Number(response.headers.get('content-length')) > most * BYTES) throw tooLarge();
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    text += decoder.decode(value, { stream: !done });
    if (text.length > most) {
      void reader?.cancel().catch(() => {});
      throw tooLarge();
    }
    if (done) return text;
  }
}
