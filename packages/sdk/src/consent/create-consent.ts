// The consent state of this browser. It lives in localStorage because that is read synchronously, before the first event, and because
// its `storage` event tells other tabs at once. Nothing is written before the first decision, notice or wish.
import { type ConsentRecord, type ConsentSource, fnv1a32, PURPOSES, type Purpose, type Regime } from '@dangol/schema';
import type { Consent, ConsentState, Lowered } from './consent';
import { type ConsentLog, decisionsOf, endedSince, isPlatforms, type Subject, withRecords } from './consent-log';
import { type Facts, type Standing, standing, standingOfAll, standingOfChannel } from './gate';
import { createLogStore, type LogBrowser } from './log-store';
import { newsOf } from './news-of';
import { putBack } from './put-back';
import { type Decisions, recordsOf } from './records-of';
import { CHOICES } from './regimes';
import { stateOf } from './state-of';
import { toChannels, toPurposes } from './to-decisions';

/** What `createConsent()` takes. */
export interface ConsentDeps extends Pick<Facts, 'regime' | 'defaults' | 'noticeVersion' | 'expiresAfterDays'> {
  browser: LogBrowser & { gpc(): boolean; language(): string };
  regime: Regime;
  /** Global Privacy Control turns personalization off, too. */
  isGpcStrict?: boolean;
  /** The visitor is known to be a child. */
  isChild?: boolean | undefined;
  /** The purposes this site uses; only these are reported as undecided. */
  uses: Purpose[];
  now: () => number;
  newId: () => string;
}

const DAY_MS = 86_400_000;

/** Reads what was decided before and watches other tabs. */
export function createConsent(deps: ConsentDeps): Consent {
  const { browser, uses, now, newId, isGpcStrict, isChild, ...rules } = deps;
  const { regime, noticeVersion } = rules;
  const listeners = new Set<(state: ConsentState) => void>();
  const signals = new Map<string, Lowered>();
  const connected = new Set<string>();
  const store = createLogStore(browser, hear);
  /** What this tab wrote last. */
  let written: ConsentRecord[] = [];
  let who: Subject;
  let isMinor = false;

  function announce(): void {
    const current = state();
    for (const listener of [...listeners]) listener(current);
  }

  /** Another tab has written. */
  function hear(): void {
    const log = store.read();
    if (store.isErased()) written = [];
    const lost = putBack(written, log, now());
    if (lost[0]) write({ reported: Math.min(log.reported ?? 0, lost[0].seq - 1) }, lost);
    else announce();
  }

  function write(changes: Partial<ConsentLog>, added: ConsentRecord[] = []): void {
    if (added[0]) written = added;
    store.write(withRecords({ ...store.read(), ...changes }, added));
    announce();
  }

  function facts(subject: Subject): Facts {
    const log = store.read();
    return {
      ...rules,
      ...decisionsOf(log, subject, connected),
      noticed: log.noticed?.version ?? null,
      isChild: !!(isChild || log.isChild || isMinor),
      gpc: browser.gpc() && (isGpcStrict ? 'strict' : true),
      lowered: [...signals.values()],
      guest: subject === undefined ? undefined : facts(undefined),
      now: now(),
    };
  }

  function state(): ConsentState {
    return stateOf(facts(who), store.read(), {
      subject: ownerKind(who),
      member: who,
      uses,
      signals: [...signals.keys()],
      isErased: isErased(),
    });
  }

  function isErased(): boolean {
    return store.read().records.at(-1)?.source === 'erasure' || store.isErased();
  }

  /** A record of the subject, to follow the newest one. */
  function record(of: Subject, after: ConsentRecord | undefined, rest: Partial<ConsentRecord>): ConsentRecord {
    return {
      id: newId(),
      seq: (after?.seq ?? 0) + 1,
      previous: after?.id ?? null,
      regime,
      subject: ownerKind(of),
      member: of || undefined,
      purposes: {},
      source: 'api',
      locale: browser.language(),
      decidedAt: now(),
      ...rest,
    };
  }

  function decide(decisions: Decisions): void {
    write({}, recordsOf(who, decisions, store.read(), noticeVersion, record));
  }

  return {
    set(purposes, given) {
      const options = { ...given, source: String(given?.source ?? 'api') as ConsentSource };
      const { source, isAction } = options;
      const byPlatform = isPlatforms({ source });
      if (byPlatform) connected.add(source);
      const said = toPurposes(purposes);
      const decided = byPlatform && !isAction ? newsOf(said, source, store.read().records, facts(who)) : said;
      const channels = toChannels(options.channels);
      if (Object.keys(decided)[0] || channels) decide({ ...options, purposes: decided, channels });
      else if (byPlatform) announce();
    },
    noticed(version, textHash) {
      const { noticed } = store.read();
      if (noticed?.version !== version || (textHash && noticed.textHash !== textHash)) {
        write({ noticed: { version, at: now(), textHash } });
      }
    },
    withdraw(purposes) {
      // Whoever withdraws something that is not understood withdraws everything.
      const named = purposes?.includes ? CHOICES.filter((purpose) => purposes.includes(purpose)) : CHOICES;
      const channels = named.includes('marketing') ? Object.keys(facts(who).channels) : [];
      const denied = Object.fromEntries(named.map((purpose) => [purpose, 'denied']));
      const silenced = channels.map((channel) => [channel, { ad: 'denied', night: 'denied' }]);
      if (named[0]) {
        decide({
          source: 'withdrawal',
          purposes: denied,
          channels: silenced[0] && Object.fromEntries(silenced),
        });
      }
    },
    snooze: (days) => write({ askAfter: now() + Math.min(Number(days) || 7, 36_500) * DAY_MS }),
    child(is) {
      if (!!store.read().isChild !== is) write({ isChild: is });
    },
    signal(name, lowered) {
      connected.add(`cmp:${name}`);
      if (lowered) signals.set(name, lowered);
      else signals.delete(name);
      announce();
    },
    subject(member) {
      who = member ? fnv1a32(member.id).toString(36) : undefined;
      isMinor = !!member?.isChild;
      announce();
    },
    standing(purposes, stamp): Standing {
      if (!stamp) return standingOfAll(purposes, facts(who));
      const log = store.read();
      const own = log.records.find(({ id }) => id === stamp.record);
      const subject = stamp.subject && (own?.member ?? who ?? '');
      return endedSince(log, purposes, stamp) ? 'denied' : standingOfAll(purposes, facts(subject));
    },
    channel: (channel, night) => standingOfChannel(channel, night, facts(who)),
    state,
    history: () => store.read().records,
    stamp() {
      const { records } = store.read();
      const known = facts(who);
      return {
        record: records.filter((other) => (other.member ?? undefined) === (who || undefined)).at(-1)?.id ?? null,
        seq: records.at(-1)?.seq ?? 0,
        purposes: PURPOSES.filter((purpose) => standing(purpose, known) === 'allowed'),
        ...(who !== undefined && { subject: 'member' }),
      };
    },
    isErased,
    log: store.read,
    dismissed: store.dismissed,
    note(changes) {
      const log = store.read();
      if (log.records[0]) store.write({ ...log, ...changes });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    erase(all) {
      // Recorded even where there was nothing: another tab may hold in memory what waits for a choice.
      if (!all) return write({}, [record(undefined, store.read().records.at(-1), { source: 'erasure' })]);
      written = [];
      store.remove();
      announce();
    },
    destroy() {
      store.destroy();
      listeners.clear();
    },
  };
}

function ownerKind(who: Subject): ConsentState['subject'] {
  return who === undefined ? 'device' : 'member';
}
