import type { CampaignState, Situation, Verdict } from '@dangol/campaigns';
import { eventItem } from '@dangol/widget';
import type { MessageEvents } from '@dangol/widget/messages';
import { campaignParams } from '../report/campaign-params';
import type { Room } from '../room';
import { press } from './press';

const DAY_MS = 86_400_000;

/**
 * What happens to a message, as it is reported and remembered. A message that came again counts no second exposure: it is reported where it is in view first. Who presses
 * something in it, or closes it, has seen it, however quick they were.
 * @param claimed the state after it was claimed.
 */
export function messageEvents(
  verdict: Verdict,
  room: Room,
  situation: Pick<Situation, 'items'>,
  claimed: CampaignState,
): MessageEvents {
  const { client, dismissals, now, store } = room;
  const { campaign, item, isAgain, take } = verdict;
  const params = campaignParams(verdict);
  const message = take && 'show' in take ? take.show : undefined;
  const note = (kind: 'clicked' | 'seen' | 'dismissed', more?: { until?: number }) =>
    void room.note(verdict, kind, more);

  const isReportedIn = ({ campaigns }: CampaignState): boolean => {
    const record = campaigns.find(({ id }) => id === campaign.id);
    const shown = record?.occurrences.find(({ key }) => key === verdict.occurrence);
    return !shown || shown.seenAt !== undefined;
  };
  let isReported = isReportedIn(claimed);

  function expose(): void {
    if (isReported) return;
    isReported = true;
    client.track('view_promotion', params);
    note('seen');
  }

  /** Another page of this visit may have reported it since. */
  async function seen(): Promise<void> {
    if (isAgain) isReported ||= isReportedIn(await store.read());
    expose();
  }

  /** Reported at every press, before the page can go; `how` says which. */
  function clicked(how: string, more?: object): void {
    expose();
    client.track('select_promotion', { ...params, action: how, ...more });
    note('clicked');
  }

  return {
    onSeen: () => void seen().catch(() => {}),
    onAction({ id }) {
      clicked(`action-${id}`);
      const action = message?.actions?.[Number(id)];
      if (!action || !('do' in action) || item === undefined) return undefined;
      return press(action.do, item, room, situation);
    },
    onSelect: (shown, position) => clicked('item', { items: [eventItem(shown, position)] }),
    onClaim: (how) => clicked(how),
    onAnswer(answers) {
      expose();
      for (const { question, answer } of answers) {
        const kind = message?.questions?.find(({ id }) => id === question)?.kind;
        client.track('survey_answer', { ...params, question, answer, ...(kind && { kind }) });
      }
      note('clicked');
    },
    onDismiss(days) {
      expose();
      const until = days > 0 ? now() + days * DAY_MS : undefined;
      // A wish of the visitor's, kept whatever else may be.
      if (until !== undefined) dismissals.add(campaign.id, until);
      client.track('dismiss_promotion', { ...params, days });
      note('dismissed', until === undefined ? undefined : { until });
    },
  };
}
