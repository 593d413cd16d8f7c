import type { CampaignRecord, Verdict } from '@dangol/campaigns';
import type { Campaign, Step, Text } from '@dangol/schema';
import type { ComponentChildren, VNode } from 'preact';
import type { Ui } from '../context';
import { nameOf } from '../name-of';
import { intentRows } from './intent-rows';
import { momentOf } from './moment-of';
import { needsOf } from './needs-of';
import { nextChance } from './next-chance';
import type { CampaignsView } from './read-campaigns';
import { answerOf, sayVerdict } from './say-verdict';
import { usedCaps } from './used-caps';
import { campaignWords } from './words';

/** One campaign: its name and its verdict in words; opened, all that is remembered of it and buttons to preview it. */
export function campaignRow(ui: Ui, view: CampaignsView, verdict: Verdict): VNode {
  const { h, language, client, campaigns: room, words } = ui;
  const said = campaignWords[language];
  const { campaign } = verdict;
  const answer = answerOf(verdict);
  const missing = needsOf(campaign)
    .filter((purpose) => !client.consent.allows(purpose))
    .map((purpose) => words.consent.purposes[purpose] ?? purpose);
  const isOpen = room.isOpen(campaign.id);
  return h(
    'li',
    { key: campaign.id },
    h(
      'details',
      {
        open: isOpen,
        onToggle: ({ currentTarget }: Event) => room.setOpen(campaign.id, (currentTarget as HTMLDetailsElement).open),
      },
      h(
        'summary',
        null,
        h('span', { class: 'event' }, titleOf(campaign, language)),
        h('span', { class: `tag ${answer}` }, said.answers[answer]),
        h('span', { class: 'note about' }, sayVerdict(verdict, said, { missing, situation: view.situation })),
      ),
      isOpen && body(ui, view, verdict),
    ),
  );
}

/** What a campaign is called in a language: its name, else its id. */
export function titleOf({ id, name }: Pick<Campaign, 'id' | 'name'>, language: 'ko' | 'en'): string {
  return textOf(name, language) || id;
}

/** A text of a rules file in a language, else in the one there is. */
export function textOf(text: Text | undefined, language: 'ko' | 'en'): string {
  return typeof text === 'object' ? (text[language] ?? text.ko ?? text.en ?? '') : (text ?? '');
}

function body(ui: Ui, view: CampaignsView, verdict: Verdict): ComponentChildren {
  const { h, language } = ui;
  const said = campaignWords[language];
  const { campaign, reasons = [] } = verdict;
  const record = view.state?.campaigns.find(({ id }) => id === campaign.id);
  const facts = [...ofVerdict(ui, view, verdict, record), ...ofRecord(ui, view, campaign, record)];
  return h(
    'div',
    { class: 'campaign' },
    h(
      'dl',
      null,
      facts.map(([name, value]) => h('div', { key: name }, h('dt', null, name), h('dd', null, value))),
    ),
    reasons.length > 0 && [h('h4', null, said.reasons), h('p', null, h('code', null, reasons.join(' · ')))],
    intentRows(ui, view, campaign, record),
    previews(ui, campaign),
    ui.campaigns.failed() === campaign.id && h('p', { class: 'warning', role: 'status' }, said.previewNone),
  );
}

type Facts = [name: string, value: string][];

function ofVerdict(ui: Ui, view: CampaignsView, verdict: Verdict, record: CampaignRecord | undefined): Facts {
  const said = campaignWords[ui.language];
  const { campaign, clause, because, occurrence, item, arm } = verdict;
  const running = record?.occurrences.find(({ key }) => key === occurrence) ?? record?.occurrences[0];
  const step = verdict.step ?? running?.step;
  const armName = arm ?? running?.arm;
  const count = stepsOf(campaign, armName).length;
  const next = view.state && view.situation && nextChance(verdict, view.state, view.situation);
  const about = item ?? running?.item;
  const key = occurrence ?? running?.key;
  return [
    [said.id, campaign.id],
    ...fact(said.clause, clause && `${clause}${because ? ` · ${because}` : ''}`),
    [said.key, said.keys[campaign.key ?? 'once'] ?? ''],
    ...fact(said.occurrence, key && (about ? `${key} · ${nameOf(about, ui)}` : key)),
    ...fact(said.arm, armName && (said.arms[armName] ?? armName)),
    ...fact(said.step, step !== undefined && (step < count ? said.stepOf(step + 1, count) : said.stepDone)),
    ...fact(said.next, next && (next === 'visit' ? said.nextVisit : momentOf(next, ui.language, view.file?.zone))),
  ];
}

function ofRecord(ui: Ui, view: CampaignsView, campaign: Campaign, record: CampaignRecord | undefined): Facts {
  const said = campaignWords[ui.language];
  const at = (moment: number) => momentOf(moment, ui.language, view.file?.zone);
  const { clickedAt, convertedAt, dismissedUntil } = record ?? {};
  const coupon = record?.occurrences.flatMap(({ coupons = [] }) => coupons)[0];
  return [
    ...(view.situation ? usedCaps(record, campaign.limits, view.situation) : []).map(
      ({ cap, used, most }): [string, string] => [said.caps[cap]!, said.used(used, most)],
    ),
    ...fact(said.dismissedUntil, dismissedUntil && dismissedUntil > ui.now && at(dismissedUntil)),
    ...fact(said.clicked, clickedAt && at(clickedAt)),
    ...fact(said.converted, convertedAt && at(convertedAt)),
    ...fact(
      said.coupon,
      coupon &&
        [coupon.code ?? coupon.url, coupon.expiresAt && said.couponUntil(at(coupon.expiresAt))]
          .filter(Boolean)
          .join(' · '),
    ),
  ];
}

const fact = (name: string, value: string | false | 0 | undefined): Facts => (value ? [[name, value]] : []);

const stepsOf = ({ steps, split }: Campaign, arm: string | undefined): readonly Step[] =>
  split?.arms?.find(({ name }) => name === arm)?.steps ?? steps;

/** A button for each message of each arm. */
function previews({ h, language, campaigns: room }: Ui, campaign: Campaign): VNode {
  const said = campaignWords[language];
  const all = [{ name: undefined, steps: campaign.steps }, ...(campaign.split?.arms ?? [])].flatMap(({ name, steps }) =>
    steps.flatMap((step, index) => ('show' in step ? [{ arm: name, index }] : [])),
  );
  return h(
    'p',
    { class: 'buttons' },
    all.map(({ arm, index }) => {
      const label = all.length === 1 ? said.preview : said.previewOf(index + 1, arm);
      return h(
        'button',
        {
          key: `${arm} ${index}`,
          type: 'button',
          'aria-label': `${label}: ${titleOf(campaign, language)}`,
          onClick: () => room.preview(campaign.id, index, arm),
        },
        label,
      );
    }),
  );
}
