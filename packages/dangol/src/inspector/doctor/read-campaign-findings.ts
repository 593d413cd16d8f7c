import { PURPOSES } from '@dangol/schema';
import type { Campaigns } from '../../campaigns/campaign-options';
import { soundFile } from '../campaigns/sound-file';
import type { InspectorContext } from '../context';
import { type AskWindow, ask } from './ask';
import type { Findings } from './findings';

/** How long campaigns are waited for: they begin when the page has time. */
const PATIENCE_MS = 3000;
const EVERY_MS = 100;

/** Asks for the rules file as the tag names it, and what the page's campaigns have made of it. */
export async function readCampaignFindings(
  window: AskWindow,
  address: string | undefined,
  { consent }: Pick<NonNullable<InspectorContext['client']>, 'consent'>,
  campaigns: NonNullable<InspectorContext['campaigns']>,
): Promise<Findings['campaigns']> {
  const wait = () => new Promise((done) => window.setTimeout(() => done(undefined), EVERY_MS));
  const late = Symbol();
  const patience = new Promise<typeof late>((done) => window.setTimeout(() => done(late), PATIENCE_MS));
  const [answer, found] = await Promise.all([
    address ? ask(window, address) : undefined,
    Promise.race([campaigns().catch(() => undefined), patience]),
  ]);
  const running: Campaigns | undefined = found === late ? undefined : found;
  for (let passedMs = 0; running && passedMs < PATIENCE_MS; passedMs += EVERY_MS) {
    if (running.file() || running.refused().length) break;
    await wait();
  }
  const { uses } = consent.state();
  return {
    answer,
    file: running && soundFile(running),
    refused: running?.refused() ?? [],
    isSlow: found === late || Boolean(running),
    asked: PURPOSES.filter((purpose) => uses.includes(purpose) || consent.allows(purpose)),
  };
}
