import type { Campaign } from '@dangol/schema';
import { needsOf, stepsOf } from '../../campaigns/needs-of';
import type { Findings } from '../findings';
import { type Line, linesOf } from '../line';

const line = linesOf('campaigns');

/** Whether the rules file can be read, what of it is refused, and what of it can never run on this shop. */
export function checkCampaigns(findings: Findings): Line[] {
  const { campaigns, data } = findings;
  if (!campaigns) return [line('ok', 'campaignsUnneeded')];
  const { answer, file, refused, isSlow } = campaigns;
  const { address = '', status = 0, problem, text = '' } = answer ?? {};
  if (problem || status >= 400) return [line('failing', 'campaignsAbsent', { address, why: problem ?? status })];
  if (answer && /^\s*</.test(text)) return [line('failing', 'campaignsPage', { address })];
  if (answer && !isJson(text)) return [line('failing', 'campaignsFormat', { address })];
  if (!file) {
    if (refused[0] !== undefined) return [line('failing', 'campaignsWhole', { complaint: refused[0] })];
    if (data.campaigns === undefined && !isSlow) return [line('ok', 'campaignsNone')];
    return [line('unknown', 'campaignsWaiting')];
  }
  const lines = refused.map((complaint) => line('failing', 'campaignsRefused', { complaint }));
  const running = file.campaigns.filter(({ enabled }) => enabled !== false);
  const never = [...unasked(findings, running), ...unsent(findings, running), ...ungrouped(findings, running)];
  lines.push(...never);
  if (!lines.length) lines.push(line('ok', 'campaignsFine', { count: running.length }));
  return lines;
}

/** Campaigns whose facts need a purpose that nothing on this shop asks for. */
function unasked({ campaigns }: Findings, running: readonly Campaign[]): Line[] {
  const { asked } = campaigns!;
  const needed = new Map<string, string[]>();
  for (const campaign of running) {
    for (const purpose of needsOf(campaign)) {
      // A guest's link is asked for when they sign in; where events go is a line of its own.
      if (asked.includes(purpose) || purpose === 'profileLink' || purpose === 'analytics') continue;
      needed.set(purpose, [...(needed.get(purpose) ?? []), campaign.id]);
    }
  }
  return [...needed].map(([purpose, ids]) => line('warning', 'campaignsNever', { purpose, ids: ids.join(', ') }));
}

/** Campaigns with something to be sent later, and no backend to be told. */
function unsent({ backends, delivery, data }: Findings, running: readonly Campaign[]): Line[] {
  const hasBackend = Boolean(data.backend || backends.length || delivery?.sent || delivery?.queued);
  const ids = running.filter((campaign) => stepsOf(campaign).some((step) => 'intent' in step)).map(({ id }) => id);
  return ids.length && !hasBackend ? [line('warning', 'campaignsUnsent', { ids: ids.join(', ') })] : [];
}

/** Groups of caps that are named and not there, and overlays that nothing in the file counts together. */
function ungrouped({ campaigns }: Findings, running: readonly Campaign[]): Line[] {
  const { groups = {} } = campaigns!.file!;
  const named = running.flatMap(({ limits }) => limits?.group ?? []).filter((group) => !Object.hasOwn(groups, group));
  const over = running.filter((campaign) =>
    stepsOf(campaign).some((step) => 'show' in step && step.show.format !== 'inline'),
  );
  const lines: Line[] = [];
  if (named.length) lines.push(line('warning', 'campaignsGroup', { groups: [...new Set(named)].join(', ') }));
  if (over.length > 1 && !Object.hasOwn(groups, 'overlays')) {
    lines.push(line('warning', 'campaignsOverlays', { count: over.length }));
  }
  return lines;
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
