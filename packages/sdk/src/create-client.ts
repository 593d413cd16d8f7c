// The only corridor between the rooms: capture → counting once → pipe → profile and delivery, all under consent.
import type { ConsentStamp, Purpose } from '@dangol/schema';
import type { Browser } from './browser';
import { createCapture } from './capture/create-capture';
import { createCountOnce } from './capture/create-count-once';
import { createPageContext } from './capture/create-page-context';
import { quietly } from './capture/quietly';
import type { ClientOptions, Member, TagClient } from './client';
import type { Consent } from './consent/consent';
import { createConsent } from './consent/create-consent';
import { createReport } from './create-report';
import { createDelivery } from './delivery/create-delivery';
import { createTransport, type Transport } from './delivery/transport';
import { memberOrders } from './member-orders';
import { createModel } from './model/create-model';
import { createPipe, type Destination } from './pipe';
import { plainCopy } from './plain-copy';
import { createProfile } from './profile/create-profile';
import { SILENT } from './profile/reduce';
import { isSensitive } from './profile/sensitive';
import { type ResolvedOptions, resolveOptions } from './resolve-options';
import { createDatabase } from './storage/create-database';
import { createTrace } from './trace';
import { uuid4, uuid7 } from './uuid';

/** Name and version, as backends are told. */
export const LIBRARY = { name: 'dangol', version: '0.1.0' };

const PROFILE = 'profile';

const PERSONALIZATION: readonly Purpose[] = ['personalization'];

/** What is handed to those who build on the rooms themselves. */
export interface Rooms {
  options: ResolvedOptions;
  consent: Consent;
  transport: Transport;
  /** Where the page is from, such as `https://shop.example`. */
  origin: string;
  library: typeof LIBRARY;
  now: () => number;
}

/**
 * Wires the rooms and starts tracking on this page, under consent. The options are taken as they are; nothing throws into the page.
 * @param extend called once everything stands.
 */
export function createClient(options: ClientOptions, browser: Browser, extend?: (rooms: Rooms) => void): TagClient {
  const resolved = resolveOptions(options);
  const { backends } = resolved;
  const { window, randomBytes } = browser;
  const now = Date.now;
  const newId = () => uuid7(now(), randomBytes);
  const open = (name: string, stores: string[], mayCreate?: () => boolean) =>
    createDatabase(browser.indexedDb, name, stores, mayCreate, window);

  const trace = createTrace();
  const page = createPageContext({
    browser: window,
    keepParams: resolved.keepParams,
    pageType: () => quietly(typeOfPage),
  });
  const consent = createConsent({
    browser: {
      storage: browser.localStorage,
      onStorage: browser.onStorage,
      gpc: browser.gpc,
      language: browser.language,
    },
    regime: resolved.regime,
    defaults: resolved.defaults,
    noticeVersion: resolved.noticeVersion,
    expiresAfterDays: resolved.expiresAfterDays,
    isChild: resolved.isChild,
    isGpcStrict: resolved.gpc === 'strict',
    uses: [...new Set([...PERSONALIZATION, ...backends.flatMap(({ purposes }) => purposes)])],
    now,
    newId,
  });
  const allows = (purposes: readonly Purpose[], stamp?: ConsentStamp) =>
    consent.standing(purposes, stamp) === 'allowed';
  /** Since when the profile in memory has been allowed. */
  let profileSince: ConsentStamp | undefined;
  // Also where another tab has withdrawn or erased, and this one is yet to hear of it.
  const mayProfile = (stamp = profileSince) => allows(PERSONALIZATION, stamp);
  /** Whether anything has happened since that the profile should hold. */
  let isUsed = false;
  const mayStore = () => isUsed || !consent.isErased();

  const profile = createProfile({
    open,
    allowed: mayProfile,
    mayCreate: mayStore,
    channel: browser.channel('dangol'),
    now,
    newSeed: () => uuid4(randomBytes),
    sensitive: resolved.sensitive,
    onStorageLost: () => trace.drop('profile-storage'),
  });
  const model = resolved.model
    ? createModel({
        url: resolved.model,
        version: resolved.modelVersion,
        fetch: (url, init) => window.fetch(url, init),
        open,
        mayKeep: () => mayProfile() && mayStore(),
        isSensitive: (category) => isSensitive(category, resolved.sensitive ?? []),
        onSensitive: profile.hide,
        now,
      })
    : undefined;

  let signedIn = memberOf(resolved.member);
  const transport = createTransport(window);
  const delivery = createDelivery({
    backends,
    open,
    standing: consent.standing,
    consentNow: consent.stamp,
    isErased: consent.isErased,
    member: () => (signedIn && allows(['profileLink']) ? signedIn.id : undefined),
    page,
    send: transport.send,
    push: transport.push,
    browser: window,
    timers: browser.timers,
    locks: browser.locks,
    now,
    random: Math.random,
    newId: () => uuid4(randomBytes),
    library: LIBRARY,
    onSent: ({ id, backend }) => trace.turn(id, backend, 'sent'),
    onDrop(drop) {
      trace.turn(drop.id, drop.backend, 'dropped');
      dropped(drop);
    },
    onChange: trace.changed,
  });

  const pipe = createPipe({
    destinations: [
      {
        name: PROFILE,
        purposes: PERSONALIZATION,
        wants: ({ name, isRepeat }) => !isRepeat && !SILENT.includes(name),
        take(draft) {
          const { name, at, params, page } = draft;
          isUsed = true;
          profile.apply({ name, at, params, pageType: page.type }, draft.consent);
          trace.record(draft, PROFILE, 'stored');
        },
      },
      ...backends.map(
        (backend): Destination => ({
          name: backend.name,
          purposes: backend.purposes,
          // What came from the page's own tag is not pushed back to it.
          wants: ({ reader }) => !('kind' in backend && backend.kind === 'push' && reader === 'dataLayer'),
          take(draft) {
            trace.record(draft, backend.name, 'queued');
            delivery.add(draft, [backend.name]);
          },
        }),
      ),
    ],
    standing: consent.standing,
    stamp: consent.stamp,
    onFate(draft, destination, fate, reason) {
      trace.record(draft, destination, fate);
      if (fate !== 'dropped' || !reason) return;
      trace.drop(reason);
      dropped({ id: draft.id, name: draft.name, backend: destination, reason });
    },
  });

  function dropped(drop: Parameters<NonNullable<ClientOptions['onDrop']>>[0]): void {
    const { name, backend, reason } = drop;
    if (resolved.debug) browser.warn(`${name} was dropped for ${backend}: ${reason}`);
    if (backend !== PROFILE) quietly(() => resolved.onDrop?.(drop));
  }

  function typeOfPage(): string | undefined {
    const { pageType } = resolved;
    const type = typeof pageType === 'function' ? pageType() : pageType;
    return type && String(type);
  }

  const countOnce = createCountOnce(now);
  const report = createReport({
    judge: countOnce.judge,
    profile,
    mayProfile: () => mayProfile(),
    stamp: consent.stamp,
    pipe,
    amend: delivery.amend,
    page,
    keepParams: resolved.keepParams,
    newId,
    now,
  });

  /** A listener of the shop's own: where it fails, the page must not notice, and nothing else must fail with it. */
  function safe<Given extends unknown[]>(listener: (...given: Given) => void): (...given: Given) => void {
    return (...given) => quietly(() => listener(...given));
  }

  /**
   * Brings everything in line with consent, at the start and after each change here or in another tab: what is allowed opens and what waited goes
   * on; what is not allowed is pruned and deleted, also what an earlier page left because another tab held it open.
   */
  function settle(): void {
    const standing = consent.standing(PERSONALIZATION);
    // Another tab may have withdrawn or erased, and allowed again, while this one was frozen: what it remembers is from before.
    const isOver = profileSince && consent.standing(PERSONALIZATION, profileSince) === 'denied';
    if (standing === 'denied' || standing === 'waiting') void profile.erase();
    else if (profileSince && (isOver || standing === 'suspended')) profile.drop(!!isOver);
    if (isOver || standing === 'denied' || standing === 'waiting') void model?.erase();
    if (isOver || standing !== 'allowed') {
      profileSince = undefined;
      isUsed = false;
    }
    const mayLink = allows(['personalization', 'profileLink']);
    profile.link((mayLink && quietly(() => memberOrders(signedIn, now()))) || []);
    if (standing === 'allowed') {
      profileSince ??= consent.stamp();
      void profile.start();
      void model?.keep();
    }
    void delivery.prune();
    void delivery.start();
    pipe.settle();
  }

  if (signedIn) consent.subject(signedIn);
  for (const [name, lowered] of Object.entries(resolved.signals ?? {})) consent.signal(name, lowered);
  if (resolved.notice) consent.noticed(resolved.notice);
  const stopListening = consent.subscribe(settle);
  settle();
  const capture = createCapture({
    browser: window,
    report,
    onPage: countOnce.startPage,
    isOurs: transport.isOurs,
    readers: resolved.readers,
    pageViews: resolved.pageViews,
    itemId: resolved.itemId,
    itemIdFrom: resolved.itemIdFrom,
  });

  extend?.({ options: resolved, consent, transport, origin: window.location.origin, library: LIBRARY, now });
  return {
    track(name, params, options) {
      const plain = plainCopy(params ?? {});
      if (plain && typeof name === 'string' && /^[A-Za-z]\w{0,63}$/.test(name)) {
        // A time that is none, or to come, would stay in the profile for ever.
        report(name, plain, 'track', Math.min(options?.at as number, now()) || now());
        capture.tracked(name, plain);
        return;
      }
      trace.drop('malformed');
      if (resolved.debug) {
        browser.warn(
          `track("${name}") was dropped: a name is letters, digits and _; params are an object of plain data`,
        );
      }
    },
    consent: {
      set: consent.set,
      noticed: consent.noticed,
      withdraw: consent.withdraw,
      snooze: consent.snooze,
      child: consent.child,
      signal: consent.signal,
      allows: (purpose) => allows([purpose]),
      allowsChannel: (channel, options) => consent.channel(channel, !!options?.night) === 'allowed',
      state: consent.state,
      history: consent.history,
      subscribe: (listener) => consent.subscribe(safe(listener)),
    },
    profile: {
      snapshot: profile.snapshot,
      subscribe: (listener) => profile.subscribe(safe(listener)),
      ready: profile.start,
      forget: profile.forget,
      export: async () => ({
        profile: structuredClone(profile.snapshot()),
        consent: consent.history(),
        delivery: await delivery.export(),
        model: (await model?.kept()) ?? [],
      }),
      async erase(options) {
        pipe.clear();
        // First, so that no other tab puts down what it has in hand.
        consent.erase(!!options?.consent);
        await Promise.all([profile.erase(), delivery.erase(), model?.erase()]);
      },
    },
    member(member) {
      const named = memberOf(member);
      // What a member did and nobody has decided on is nobody else's.
      if (named?.id !== signedIn?.id) pipe.clear(true);
      signedIn = named;
      consent.subject(named);
    },
    // Whatever names the page's item is an event; who listens compares.
    item: { current: capture.currentItem, subscribe: (listener) => trace.subscribe(safe(listener)) },
    records: async (ids) => (await model?.read(ids))?.records ?? new Map(),
    model,
    flush: delivery.flush,
    debug: {
      delivery: () => {
        const state = delivery.state();
        const counts = { ...trace.dropped() };
        for (const [reason, count] of Object.entries(state.dropped)) counts[reason] = (counts[reason] ?? 0) + count;
        return { ...state, dropped: counts };
      },
      events: trace.events,
      subscribe: (listener) => trace.subscribe(safe(listener)),
    },
    destroy() {
      capture.destroy();
      stopListening();
      consent.destroy();
      profile.destroy();
      delivery.destroy();
      model?.destroy();
    },
  };
}

/** A template that writes an empty id for a guest names nobody. */
function memberOf(member: Member | null | undefined): Member | null {
  const id = String(member?.id ?? '');
  return id ? { ...member, id } : null;
}
