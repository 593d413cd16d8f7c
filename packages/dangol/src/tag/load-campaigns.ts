import type { CampaignOptions, Campaigns } from '../campaigns/campaign-options';
import type { CampaignsContext } from '../campaigns/create';
import { loadPart } from './load-part';

/** What a tag has of campaigns. */
export interface LazyCampaigns {
  /** Takes the rules, or what the shop's page adds to them, and has loaded what decides them. */
  take(options?: Partial<CampaignOptions>): void;
  /** Those of this page, once they run; nothing where none are asked for, or where what decides them is absent. */
  running(): Promise<Campaigns | undefined>;
}

/** The page waits at most so long for an idle moment, ms. */
const IDLE_MS = 2000;

/**
 * Loads what decides campaigns from beside the script, in idle time once the page has loaded: where the tag has `data-campaigns`, or the page calls
 * `dangol('campaigns', options)`. With both, the attribute gives the address and the call the functions.
 * @param isShown not under `data-preview`, unless this browser previews.
 */
export function loadCampaigns(
  context: CampaignsContext,
  isShown: boolean,
  window: Window,
  absent: (file: string) => () => undefined,
): LazyCampaigns {
  const file = 'dangol-campaigns.js';
  let loading: Promise<Campaigns | undefined> | undefined;
  const load = () => loadPart<Campaigns, CampaignsContext>(file, context.scriptUrl, context);
  const idle = (done: () => void) => {
    // A timer takes no such options: at once.
    (window.requestIdleCallback ?? window.setTimeout)(done, { timeout: IDLE_MS } as never);
  };
  const take: LazyCampaigns['take'] = (options) => {
    Object.assign(context.options, options);
    context.changed?.();
    if (!isShown) return;
    loading ??= new Promise<void>((done) => {
      if (window.document.readyState === 'complete') idle(done);
      else window.addEventListener('load', () => idle(done));
    })
      .then(load)
      .catch(absent(file));
  };
  if (context.options.rules) take();
  return { take, running: async () => loading };
}
