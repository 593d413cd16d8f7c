import { manifestUrl } from '@dangol/schema';
import { liveUrl } from '../../tag/live-url';
import type { InspectorContext, ShopFacts } from '../context';
import { type AskWindow, ask } from './ask';
import { CONSENT_PLATFORMS, findPlatforms, SHOP_PLATFORMS } from './find-platforms';
import type { Findings } from './findings';
import { readCampaignFindings } from './read-campaign-findings';
import { readItem } from './read-item';
import { readSpace } from './read-space';
import { readStrips, untilDrawn } from './read-strips';

/** What lies beside a build, by its name without `.js`. */
const BESIDE: Readonly<Record<string, string>> = {
  dangol: 'preact consent privacy rich rules live vitals platforms duties inspector shops campaigns messages',
  'dangol-widget': 'preact inspector',
};

/** What asks for a choice on a page. */
const ASKERS: [selector: string, name: string][] = [
  ['dangol-consent:defined', '<dangol-consent>'],
  ['[data-dangol-consent]', '[data-dangol-consent]'],
];

/** The platforms that ask for consent, and the global of each; none where the shop's own code speaks. */
const PLATFORMS: Readonly<Record<string, string>> = {
  callback: '',
  'consent-mode': '',
  cookiebot: 'Cookiebot',
  cookieconsent: 'CookieConsent',
  gpp: '__gpp',
  klaro: 'klaro',
  onetrust: 'OneTrust',
  osano: 'Osano',
  shopify: 'Shopify',
  tcf: '__tcfapi',
};

/**
 * Looks at the page, asks what the tag names, and tells it as plain data. Nothing of the visitor's is sent: backends are asked with an empty batch,
 * without cookies.
 */
export async function gather(
  { client, source, model, tag, scriptUrl, campaigns }: Omit<InspectorContext, 'h' | 'render'>,
  window: AskWindow,
): Promise<Findings> {
  const { document, location } = window;
  const data = { ...tag?.dataset };
  const manifest = manifestUrl(data.model ?? '');
  const named = words(data.platform);
  const live = data.live === undefined ? undefined : liveUrl(data);
  const file = /([^/?#]+)\.js/.exec(scriptUrl)?.[1] ?? 'dangol';
  const addresses = words(data.backend).filter((target) => target !== 'gtag' && target !== 'dataLayer');
  const beside = (BESIDE[file] ?? BESIDE.dangol!).split(' ').map((part) => `dangol-${part}.js`);
  const rules = client && campaigns && readCampaignFindings(window, data.campaigns, client, campaigns);
  const asked = Promise.all([
    data.model ? ask(window, manifest) : undefined,
    live === undefined ? undefined : ask(window, live),
    Promise.all(addresses.map((address) => ask(window, address, emptyBatch(address, location.origin)))),
    Promise.all(
      beside.map((name) => ask(window, new URL(name, scriptUrl || document.baseURI).href, { method: 'HEAD' })),
    ),
  ]);
  // What the platform says, and what is drawn, comes a moment after the page.
  await Promise.all([untilDrawn(window), client?.item.ready]);
  const facts = client?.shop.facts();
  const item = await readItem(document, client, source, model, facts);
  const space = await readSpace(window);
  const [manifestAnswer, liveAnswer, backends, parts] = await asked;
  const copies = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].filter(({ src }) =>
    /\/dangol(-widget|-sdk)?\.js([?#]|$)/.test(src),
  );
  const state = client?.consent.state();
  const delivery = client?.debug.delivery();
  const given = document.querySelector('script[data-dangol-member]');
  return {
    now: Date.now(),
    data,
    tag: {
      copies: copies.length,
      file: `${file}.js`,
      version: (window as { dangol?: { version?: string } }).dangol?.version,
      missing: beside.filter((_, index) => (parts[index]!.status ?? 0) >= 400),
      parts: parts[0],
      mixed:
        location.protocol === 'https:'
          ? [data.model, ...addresses, scriptUrl].filter((one): one is string => /^http:/.test(one ?? ''))
          : [],
    },
    platforms: {
      named: named.filter((name) => SHOP_PLATFORMS.includes(name)),
      unknown: named.filter((name) => isUnknown(name)),
      // Not as the reader says that the tag has named: it reads any page.
      found: findPlatforms(window as AskWindow & Window),
      isOff: named.includes('none'),
    },
    page: { type: pageType(document, data.pageType, facts), strips: document.querySelectorAll('dangol-recs').length },
    item,
    model: { answer: manifestAnswer, failures: [...(model?.failures() ?? [])].map(bare) },
    live: liveAnswer,
    consent: state && {
      regime: state.regime,
      undecided: state.undecided,
      asker:
        ASKERS.find(([selector]) => document.querySelector(selector))?.[1] ??
        named.find((name) => isThere(name, window)),
      absent: named.find((name) => isUnknown(name) || (isAsker(name) && !isThere(name, window))),
    },
    backends,
    delivery: delivery && {
      ...delivery,
      isWaiting: client!.debug.events().some(({ fate }) => Object.values(fate).includes('waiting')),
    },
    ...readStrips(document, data.strips),
    space,
    member: client && {
      isLinked: client.consent.allows('profileLink'),
      isNamed: client.consent.state().subject === 'member',
      isMalformed: given !== null && quietly(() => Object(JSON.parse(given.textContent ?? ''))) === undefined,
      isSignedIn: facts?.isSignedIn,
    },
    campaigns: await rules,
  };
}

/** A platform that asks: every one but those of shops, of which Shopify's asks too. */
const isAsker = (name: string) => CONSENT_PLATFORMS.includes(name);
const isUnknown = (name: string) => name !== 'none' && !SHOP_PLATFORMS.includes(name) && !isAsker(name);

/** Whether a platform that asks is on the page; a callback is the shop's own. */
function isThere(name: string, window: object): boolean {
  const sign = PLATFORMS[name];
  return sign !== undefined && (sign === '' || sign in window);
}

function pageType(document: Document, named: string | undefined, facts: ShopFacts): string | undefined {
  const type =
    document.querySelector('[data-dangol-page]')?.getAttribute('data-dangol-page') ??
    named ??
    facts?.pageType ??
    document.querySelector('meta[name=path_role]')?.getAttribute('content');
  return type?.toLowerCase();
}

/** As the transport would send events, of which there are none: CloudEvents' batch of nothing. */
function emptyBatch(address: string, origin: string): RequestInit {
  const isSame = new URL(address, origin).origin === origin;
  const type = isSame ? 'application/cloudevents-batch+json' : 'text/plain;charset=UTF-8';
  return { method: 'POST', body: '[]', headers: { 'content-type': type } };
}

const words = (text = '') => text.split(/[\s,]+/).filter(Boolean);
const bare = (address: string) => address.replace(/[?#].*/, '');

function quietly<Given>(read: (() => Given) | undefined): Given | undefined {
  try {
    return read?.();
  } catch {
    return undefined;
  }
}
