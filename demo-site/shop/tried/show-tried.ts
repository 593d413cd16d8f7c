import type { CampaignFile } from '@dangol/schema';
import { dangol } from '../dangol';
import { showToast } from '../show-toast';
import { readTried, stopTrying } from './read-tried';
import { WORDS } from './words';

/** Says on every page that a campaign is being tried, and leads back: to the playground, or to the shop as it is for everybody. */
export function showTried(): void {
  const rules = readTried();
  if (!rules) return;
  const { documentElement, body } = document;
  const language = documentElement.lang === 'en' ? 'en' : 'ko';
  const words = WORDS[language];
  const [campaign] = rules.campaigns as [CampaignFile['campaigns'][number]];
  const name = typeof campaign.name === 'object' ? campaign.name[language] : campaign.name;
  const bar = document.createElement('aside');
  bar.className = 'tried';
  bar.setAttribute('aria-label', words.bar);
  const said = Object.assign(document.createElement('p'), { textContent: `${words.bar}: ${name ?? campaign.id}` });
  const back = Object.assign(document.createElement('a'), { textContent: words.back, href: playgroundAt(campaign.id) });
  bar.append(
    said,
    button(words.show, () => preview(campaign.id, words.nowhere)),
    button(words.why, () => dangol('inspect', { tab: 'campaigns' })),
    back,
    button(words.stop, () => {
      stopTrying();
      location.reload();
    }),
  );
  // First in the reading order: it is about all of the page.
  body.prepend(bar);
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
  made.addEventListener('click', press);
  return made;
}

/** Draws the campaign's first message, whatever its conditions say. @param nowhere what is said where this page has no place or item for it */
function preview(id: string, nowhere: string): void {
  interface Running {
    campaigns?: () => Promise<{ preview(campaign: string): Promise<boolean> } | undefined>;
  }
  dangol('ready', async ({ campaigns }: Running) => {
    if (!(await (await campaigns?.())?.preview(id))) showToast(nowhere);
  });
}

/** As the footer's link has it, which also a folder of files knows. */
function playgroundAt(id: string): string {
  const link = document.querySelector<HTMLAnchorElement>('footer a[href*="/playground"]');
  const address = new URL(link?.href ?? location.href);
  address.searchParams.set('campaign', id);
  return address.href;
}
