import type { CampaignRecord } from '@dangol/campaigns';
import type { ArmedIntent, Campaign, Step } from '@dangol/schema';
import type { ComponentChildren } from 'preact';
import type { Ui } from '../context';
import { momentOf } from './moment-of';
import type { CampaignsView } from './read-campaigns';
import { campaignWords } from './words';

/** What is armed to be sent later: when, by which channel, and until when at the latest. */
export function intentRows(
  ui: Ui,
  view: CampaignsView,
  campaign: Campaign,
  record: CampaignRecord | undefined,
): ComponentChildren {
  const { h, language } = ui;
  const said = campaignWords[language];
  const armed = (record?.occurrences ?? []).flatMap(({ arm, intents = [] }) =>
    intents.map((intent) => ({ arm, ...intent })),
  );
  if (!armed.length) return null;
  const at = (moment: number) => momentOf(moment, language, view.file?.zone);
  return [
    h('h4', null, said.intents),
    h(
      'ul',
      null,
      armed.map(({ id, arm, step, dueAt, expiresAt }) =>
        h(
          'li',
          { key: id, class: 'row' },
          channelsOf(ui, campaign, { id, arm, step, dueAt }).map(([channel, due]) =>
            h('span', { class: 'name', key: channel }, `${said.channels[channel] ?? channel}: ${said.due(at(due))}`),
          ),
          h('span', { class: 'note' }, `${said.expires(at(expiresAt))} · ${id}`),
        ),
      ),
    ),
  ];
}

interface Armed {
  id: string;
  arm: string;
  step: number;
  dueAt: number;
}

/** When each channel is due: as it was reported on this page, quiet hours taken in; else as the rule lists them, all at once. */
function channelsOf(
  { client }: Ui,
  campaign: Campaign,
  { id, arm, step, dueAt }: Armed,
): [channel: string, at: number][] {
  const report = client.debug
    .events()
    .find(({ name, params }) => name === 'intent_armed' && (params as Partial<ArmedIntent>).intent_id === id);
  const { channels } = (report?.params ?? {}) as Partial<ArmedIntent>;
  if (Array.isArray(channels)) return channels.map((each) => [each.channel, each.dueAt]);
  const steps: readonly Step[] = campaign.split?.arms?.find(({ name }) => name === arm)?.steps ?? campaign.steps;
  const taken = steps[step];
  return taken && 'intent' in taken ? taken.intent.channels.map((channel) => [channel, dueAt]) : [];
}
