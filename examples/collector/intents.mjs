// What has been asked for and what came of it, read off the log: a view for people and programs. Nothing is sent from here.
const PREFIX = 'dangol.intent_';
const RANKS = ['armed', 'suppressed', 'cancelled', 'fired'];

/**
 * @typedef {object} Intent
 * @property {string} id campaign, occurrence and step; with `member`, or without one `visitor`, what makes it one and the same
 * @property {string} [member] the shop's member id
 * @property {string} visitor of the event that decided
 * @property {'armed' | 'suppressed' | 'cancelled' | 'fired' | 'expired'} state
 * @property {string} [reason] why it is no longer armed
 * @property {string} since when that happened, by the visitor's clock
 * @property {string} [channel] with `armed`: the channel to use
 * @property {string} [dueAt] with `armed`: when
 * @property {object} [armed] params of the newest `intent_armed`; absent where it has not come (yet)
 */

/**
 * The intents that these events make, soonest due first, then those that are over, newest first. The order of the events does not matter, nor whether
 * one came twice: the newest by its own time decides, and what was fired stays fired.
 * @param {{ id: string, type: string, time: string, data: { visitor: string, member?: string, params: Record<string, any> } }[]} events CloudEvents
 * @param {number} now epoch ms
 * @returns {Intent[]}
 */
export function intentsOf(events, now) {
  const wanted = events
    .filter(({ type }) => type.startsWith(PREFIX))
    .map(read)
    .filter(({ id }) => id);
  // A member may be signed out by the time the goal is reached: the device still says whose intent it was.
  const members = new Map(
    wanted.flatMap((event) => (event.member ? [[`${event.visitor}\n${event.id}`, event.member]] : [])),
  );
  /** @type {Map<string, { last: ReturnType<typeof read>, armed?: ReturnType<typeof read>, member?: string }>} */
  const intents = new Map();
  for (const event of wanted) {
    const member = event.member ?? members.get(`${event.visitor}\n${event.id}`);
    const key = JSON.stringify([member ? 'member' : 'visitor', member ?? event.visitor, event.id]);
    const { last = event, armed } = intents.get(key) ?? {};
    const newest = !armed || isLater(event, armed) ? event : armed;
    intents.set(key, {
      member,
      last: decides(event, last) ? event : last,
      armed: event.state === 'armed' ? newest : armed,
    });
  }
  return [...intents.values()].map((intent) => toView(intent, now)).sort(bySoonest);
}

/**
 * The same, from a log.
 * @param {AsyncIterable<string>} lines some lines a chunk
 */
export async function readIntents(lines, now) {
  const events = [];
  for await (const chunk of lines) for (const line of chunk.trimEnd().split('\n')) events.push(JSON.parse(line));
  return intentsOf(events, now);
}

function read({ id: event, type, time, data: { visitor, member, params } }) {
  return {
    event,
    visitor,
    member,
    params,
    id: params.intent_id,
    state: type.slice(PREFIX.length),
    at: Date.parse(time),
  };
}

function decides(event, last) {
  const isFired = event.state === 'fired';
  return isFired === (last.state === 'fired') ? isLater(event, last) : isFired;
}

/** Two of one millisecond: the one that sends less. */
function isLater(one, other) {
  const byRank = RANKS.indexOf(one.state) - RANKS.indexOf(other.state);
  return (one.at - other.at || byRank || (one.event < other.event ? -1 : 1)) > 0;
}

function toView({ last, armed, member }, now) {
  const isExpired = last.state === 'armed' && now > last.params.expires_at;
  const isOpen = last.state === 'armed' && !isExpired;
  const [first] = (isOpen && last.params.channels) || [];
  return {
    id: last.id,
    member,
    visitor: last.visitor,
    state: isExpired ? 'expired' : last.state,
    reason: last.params.reason,
    since: new Date(isExpired ? last.params.expires_at : last.at).toISOString(),
    channel: first?.channel,
    dueAt: first && new Date(first.dueAt).toISOString(),
    armed: armed?.params,
  };
}

function bySoonest(one, other) {
  if (one.dueAt && other.dueAt) return one.dueAt < other.dueAt ? -1 : 1;
  if (one.dueAt || other.dueAt) return one.dueAt ? -1 : 1;
  return one.since > other.since ? -1 : 1;
}
