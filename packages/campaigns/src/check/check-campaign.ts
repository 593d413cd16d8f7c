import { checkValue } from './check-value';
import type { Complain, Complaint } from './complaint';
import { showValue } from './show-value';
import type { Help, Walk } from './walk';

/** After so many a check ends: whoever mends these will check again. */
const MOST_FAULTS = 20;

/** What one campaign can only be judged by among the others of its file. */
export interface Siblings {
  /** The ids before it. */
  ids?: ReadonlySet<string>;
  /** The names of the file's groups. */
  groups?: readonly string[];
}

/**
 * The errors of one campaign, none if it may run; at most 20. Never throws, whatever it is given, and takes a bounded time. What it has looked at is plain data:
 * no getters, no symbols, no class of its own.
 *
 * @param path what the complaints' paths begin with
 * @param among without it, ids and groups are not compared
 */
export function checkCampaign(value: unknown, path = 'campaign', among: Siblings = {}, help?: Help): Complaint[] {
  return complaintsOf(path, help, (walk) => {
    checkValue('Campaign', value, path, walk);
    if (walk.faults) return;
    const { id, limits } = value as { id: string; limits?: { group?: string } };
    if (among.ids?.has(id)) walk.complain(`${path}.id`, 'an id unlike any before it', id);
    const group = limits?.group;
    if (among.groups && group && group !== 'overlays' && !among.groups.includes(group))
      walk.complain(
        `${path}.limits.group`,
        `one of the file's groups, ${['overlays', ...among.groups].join(', ')}`,
        group,
      );
  });
}

/** The errors of a file's own fields, everything but what is in its campaigns: with one of these no campaign of it may run. Never throws. */
export function checkFrame(value: unknown, help?: Help): Complaint[] {
  return complaintsOf('', help, (walk) => checkValue('CampaignFile', value, '', walk));
}

const FULL = Symbol();

function complaintsOf(path: string, help: Help | undefined, check: (walk: Walk) => void): Complaint[] {
  const complaints: Complaint[] = [];
  const complain: Complain = (at, expected, got, fix) => {
    walk.faults = complaints.push({
      level: 'error',
      path: at.replace(/^\./, '') || 'file',
      expected,
      got: showValue(got),
      ...(fix && { fix }),
    });
    if (walk.faults >= MOST_FAULTS) throw FULL;
  };
  const walk: Walk = { complain, help, faults: 0, tests: 0, depth: 0, path };
  try {
    check(walk);
  } catch (thrown) {
    if (thrown !== FULL)
      complaints.push({
        level: 'error',
        path: walk.path || 'file',
        expected: 'plain data',
        got: 'what throws when it is read',
      });
  }
  return complaints;
}
