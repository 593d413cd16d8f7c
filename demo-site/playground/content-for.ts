import { createLocal, type Situation } from '@dangol/campaigns';
import type { Campaign, CampaignFile, Message } from '@dangol/schema';
import type { StripItem } from '@dangol/widget';
import type { MessageContent } from '@dangol/widget/messages';
import { contentOf } from '../../packages/dangol/src/campaigns/content/content-of';
import type { PlaygroundData } from './data';
import { situationOf } from './visitors/situation-of';

/** What a message is previewed with. */
export interface PreviewOptions {
  data: PlaygroundData;
  language: 'ko' | 'en';
  device: Situation['device'];
  now: number;
}

const DAY_MS = 86_400_000;

/** A step's message as it would look for somebody who has something in the cart and looks at the shop's first product. */
export async function contentFor(
  file: CampaignFile,
  message: Message,
  options: PreviewOptions,
): Promise<MessageContent | undefined> {
  const { data, language, now, device } = options;
  const [campaign] = file.campaigns as [Campaign];
  const items = data.products;
  const local = createLocal(file.zone ?? 'Asia/Seoul');
  const visitor = data.visitors.find(({ id }) => id === 'thrice') ?? data.visitors[0]!;
  const page = { type: 'product', ...(items[0] && { item: items[0].id }) };
  const situation = situationOf({ ...visitor, page }, { data, language, now, local, device });
  return contentOf(message, {
    situation,
    verdict: { campaign, occurrence: 'preview', item: items[0]?.id, step: 0 },
    fact: (name) => EXAMPLES[name],
    isPreview: true,
    base: location.origin,
    moment: (text) => Date.parse(text) || undefined,
    issue: (_, validFor) => async () => ({ code: 'DANGOL-1234', expiresAt: now + daysOf(validFor) * DAY_MS }),
    source: {
      recommend: async ({ limit }) => ({ items: fewOf(items, limit), step: 'preview', modelVersion: undefined }),
    },
    cards: async (ids) => new Map(items.filter(({ id }) => ids.includes(id)).map(({ id, card }) => [id, card])),
  });
}

/** What facts say in a preview. */
const EXAMPLES: Readonly<Record<string, unknown>> = {
  cartCount: 2,
  cartValue: 98_000,
  dueInDays: 3,
  trialEndedDays: 2,
  topCategory: 'knitwear',
  topKeyword: 'wool',
};

const fewOf = (items: readonly StripItem[], limit: number) => items.slice(1, 1 + limit);

function daysOf(duration: string): number {
  const [, count = '1', unit = 'd'] = /^(\d+)([smhdw])$/.exec(duration) ?? [];
  return Number(count) * { s: 1 / 86_400, m: 1 / 1440, h: 1 / 24, d: 1, w: 7 }[unit as 'd'];
}
