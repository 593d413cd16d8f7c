import type { Capture } from './capture/create-capture';
import { quietly } from './capture/quietly';
import type { TagClient } from './client';
import type { ReportEvent } from './create-report';
import { memberOf } from './member-of';
import { plainCopy } from './plain-copy';
import type { Rooms } from './rooms';
import type { PageFacts } from './shops/page-facts';

/** What a page is given of the rooms: everything that it may call, so that nothing of it throws into the page. */
export function clientOf(
  { options, consent, profile, model, delivery, pipe, trace, visit, page, warn, now }: Rooms,
  capture: Capture,
  report: ReportEvent,
): TagClient {
  /** Takes a listener of the shop's own: where it fails, the page must not notice, and nothing else must fail with it. */
  function safely<Given extends unknown[]>(subscribe: (listener: (...given: Given) => void) => () => void) {
    return (listener: (...given: Given) => void) => subscribe((...given) => quietly(() => listener(...given)));
  }
  const onTrace = safely(trace.subscribe);

  return {
    track(name, params, how) {
      const plain = plainCopy(params ?? {});
      if (plain && typeof name === 'string' && /^[A-Za-z]\w{0,63}$/.test(name)) {
        // A time that is none, or to come, would stay in the profile for ever.
        report(name, plain, 'track', Math.min(how?.at as number, now()) || now());
        capture.tracked(name, plain);
        return;
      }
      trace.drop('malformed');
      if (options.debug) {
        warn(`track("${name}") was dropped: a name is letters, digits and _; params are an object of plain data`);
      }
    },
    consent: {
      set: consent.set,
      noticed: consent.noticed,
      withdraw: consent.withdraw,
      snooze: consent.snooze,
      child: consent.child,
      signal: consent.signal,
      allows: (purpose) => consent.standing([purpose]) === 'allowed',
      allowsChannel: (channel, options) => consent.channel(channel, !!options?.night) === 'allowed',
      state: consent.state,
      history: consent.history,
      subscribe: safely(consent.subscribe),
    },
    profile: {
      snapshot: profile.snapshot,
      subscribe: safely(profile.subscribe),
      ready: profile.start,
      forget: profile.forget,
      keep: profile.keep,
      export: async () => ({
        profile: structuredClone(profile.snapshot()),
        consent: consent.history(),
        delivery: await delivery.export(),
        model: (await model?.kept()) ?? [],
        kept: await profile.kept(),
        dismissed: consent.dismissed(),
      }),
      async erase(options) {
        pipe.clear();
        // First, so that no other tab puts down what it has in hand.
        consent.erase(!!options?.consent);
        await Promise.all([profile.erase(true), delivery.erase(), model?.erase()]);
      },
    },
    member(member) {
      const named = memberOf(member, warn);
      // What a member did and nobody has decided on is nobody else's.
      if (named?.id !== visit.member?.id) pipe.clear(true);
      visit.member = named;
      consent.subject(named);
    },
    // Whatever names the page's item is an event; who listens compares.
    item: { current: capture.currentItem, subscribe: onTrace },
    page,
    shop: {
      connect(link) {
        visit.shop = link;
        return capture.connect(link);
      },
      facts: () => visit.shop?.facts() as PageFacts | undefined,
    },
    records: async (ids) => (await model?.read(ids))?.records ?? new Map(),
    model,
    flush: delivery.flush,
    debug: {
      delivery() {
        const state = delivery.state();
        const counts = trace.dropped();
        for (const [reason, count] of Object.entries(state.dropped)) counts[reason] = (counts[reason] ?? 0) + count;
        return { ...state, dropped: counts };
      },
      events: trace.events,
      subscribe: onTrace,
    },
    destroy() {
      capture.destroy();
      consent.destroy();
      profile.destroy();
      delivery.destroy();
      model?.destroy();
    },
  };
}
