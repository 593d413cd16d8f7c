import type { Verdict } from '@dangol/campaigns';
import type { CampaignFile } from '@dangol/schema';
import type { ComponentChildren, VNode } from 'preact';
import { campaignRow, titleOf } from '../campaigns/campaign-row';
import type { CampaignsView } from '../campaigns/read-campaigns';
import { ANSWERS, type Answer, answerOf } from '../campaigns/say-verdict';
import { triggersOf } from '../campaigns/triggers-of';
import { campaignWords } from '../campaigns/words';
import type { Tab, Ui } from '../context';
import { hint, part } from '../part';

/** Every campaign of the rules file: what it would do now, or the first thing that keeps it from it; previews; triggers to try. */
export const campaignsTab: Tab = (ui) => {
  const { h, language, campaigns: room, client } = ui;
  const said = campaignWords[language];
  const view = room.view();
  if (view === undefined) return hint(ui, said.reading);
  if (view === null) return [h('p', { class: 'summary' }, said.none), hint(ui, said.noneFix)];
  const { file, refused, verdicts } = view;
  if (!file) {
    return refused.length
      ? [h('p', { class: 'warning summary', role: 'status' }, said.refusedFile), refusals(ui, refused)]
      : h('p', { class: 'warning summary', role: 'status' }, said.unread);
  }
  return [
    hint(ui, client.consent.allows('personalization') ? said.asIf : said.noConsent),
    filters(ui, verdicts),
    list(ui, view),
    refused.length > 0 && part(ui, `${said.refused} ${refused.length}`, refusals(ui, refused)),
    trials(ui, file),
  ];
};

function filters(ui: Ui, verdicts: readonly Verdict[]): ComponentChildren {
  const { h, language, campaigns: room } = ui;
  const said = campaignWords[language];
  const { answer: chosen, text } = room.narrowed();
  const button = (answer: Answer | undefined, name: string, count: number) =>
    h(
      'button',
      { key: name, type: 'button', 'aria-pressed': chosen === answer, onClick: () => room.narrow({ answer }) },
      `${name} ${count}`,
    );
  const counted = ANSWERS.map(
    (answer) => [answer, verdicts.filter((each) => answerOf(each) === answer).length] as const,
  );
  return h(
    'div',
    { class: 'form' },
    h(
      'div',
      { class: 'buttons', role: 'group', 'aria-label': said.filter },
      button(undefined, said.all, verdicts.length),
      counted.map(
        ([answer, count]) => (count > 0 || chosen === answer) && button(answer, said.answers[answer]!, count),
      ),
    ),
    verdicts.length > 10 &&
      h('input', {
        type: 'search',
        'aria-label': said.search,
        placeholder: said.search,
        value: text,
        onInput: ({ currentTarget }: Event) => room.narrow({ text: (currentTarget as HTMLInputElement).value }),
      }),
  );
}

function list(ui: Ui, view: CampaignsView): VNode {
  const { h, language, campaigns: room } = ui;
  const said = campaignWords[language];
  const { answer, text } = room.narrowed();
  const wanted = text.trim().toLowerCase();
  const shown = view.verdicts.filter(
    (verdict) =>
      (!answer || answerOf(verdict) === answer) &&
      (!wanted || `${titleOf(verdict.campaign, language)} ${verdict.campaign.id}`.toLowerCase().includes(wanted)),
  );
  if (!shown.length) return hint(ui, said.nothing);
  return h(
    'ul',
    { class: 'events' },
    shown.map((verdict) => campaignRow(ui, view, verdict)),
  );
}

/** `campaigns[2].if.fact: expected …`: where, and what to write there. */
function refusals({ h }: Ui, refused: readonly string[]): VNode {
  return h(
    'ul',
    { class: 'checks' },
    refused.map((complaint, index) => {
      const [, path, text] = /^([^\s:]+): ([\s\S]*)$/.exec(complaint) ?? [];
      return h(
        'li',
        { key: index, class: 'failing' },
        path && h('code', null, path),
        h('span', { class: 'fix' }, text ?? complaint),
      );
    }),
  );
}

function trials(ui: Ui, file: CampaignFile): VNode {
  const { h, language, campaigns: room, client } = ui;
  const said = campaignWords[language];
  const all = triggersOf(file, client.item.current());
  const name = ({ name, value }: (typeof all)[number]) => {
    const told = name === 'event' ? (said.conditions.events[value] ?? value) : value;
    return [said.triggers[name], told].filter(Boolean).join(' · ');
  };
  function fire(event: Event): void {
    const select = (event.currentTarget as HTMLElement).closest('.form')!.querySelector('select')!;
    const trial = all[select.selectedIndex];
    if (trial) room.fire(trial);
  }
  return part(
    ui,
    said.trials,
    hint(ui, said.trialsText),
    h(
      'div',
      { class: 'form' },
      h(
        'label',
        null,
        h('span', null, said.trigger),
        h(
          'select',
          null,
          all.map((trial) => h('option', { key: name(trial) }, name(trial))),
        ),
      ),
      h('p', { class: 'buttons' }, h('button', { type: 'button', onClick: fire }, said.fire)),
    ),
  );
}
