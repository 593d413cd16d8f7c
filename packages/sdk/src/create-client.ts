// The only corridor between the rooms: capture → counting once → pipe → profile and delivery, all under consent.
import type { ConsentStamp } from '@dangol/schema';
import type { Browser } from './browser';
import { createCapture } from './capture/create-capture';
import { createCountOnce } from './capture/create-count-once';
import { createPageContext } from './capture/create-page-context';
import { quietly } from './capture/quietly';
import type { ClientOptions, TagClient } from './client';
import { clientOf } from './client-of';
import { createConsent } from './consent/create-consent';
import { createReport } from './create-report';
import { createDelivery } from './delivery/create-delivery';
import { createTransport } from './delivery/transport';
import { destinationsOf, PERSONALIZATION, PROFILE } from './destinations-of';
import { memberOf } from './member-of';
import { createModel } from './model/create-model';
import { createPipe } from './pipe';
import { createProfile } from './profile/create-profile';
import { isSensitive } from './profile/sensitive';
import { resolveOptions } from './resolve-options';
import type { Rooms } from './rooms';
import { settle } from './settle';
import { createDatabase } from './storage/create-database';
import { createTrace } from './trace';
import { uuid4, uuid7 } from './uuid';
import type { Visit } from './visit';

/** When a page on which nothing has read the model learns from it whether everything is switched off, ms after the start. */
const LOOK_MS = 2000;

/** Name and version, as backends are told. */
export const LIBRARY = { name: 'dangol', version: '0.1.0' };

/**
 * Wires the rooms and starts tracking on this page, under consent. The options are taken as they are; nothing throws into the page.
 * @param extend called once everything stands.
 */
export function createClient(given: ClientOptions, browser: Browser, extend?: (rooms: Rooms) => void): TagClient {
  const steps = clientSteps(given, browser, extend);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in two steps, for who has time in between: all rooms under consent, then what watches the page. */
export function* clientSteps(
  given: ClientOptions,
  browser: Browser,
  extend?: (rooms: Rooms) => void,
): Generator<void, TagClient, void> {
  const options = resolveOptions(given);
  const { backends, keepParams, sensitive } = options;
  const { window, randomBytes, warn } = browser;
  const now = Date.now;
  const newId = () => uuid7(now(), randomBytes);
  const newKey = () => uuid4(randomBytes);
  const open = (name: string, stores: string[], mayCreate?: () => boolean) =>
    createDatabase(browser.indexedDb, name, stores, mayCreate, window);

  const trace = createTrace();
  const consent = createConsent({
    ...options,
    browser,
    uses: [...new Set([...PERSONALIZATION, ...backends.flatMap(({ purposes }) => purposes)])],
    now,
    newId,
  });
  const visit: Visit = { member: memberOf(options.member, warn) };
  const shopType = () => visit.shop?.facts()?.pageType;
  const page = createPageContext({ browser: window, keepParams, pageType: options.pageType, shopType });
  // Also where another tab has withdrawn or erased, and this one is yet to hear of it.
  const mayProfile = (stamp = visit.profileSince) => consent.standing(PERSONALIZATION, stamp) === 'allowed';
  const mayKeep = () => mayProfile() && (visit.isUsed || !consent.isErased());

  const isOver = (stamp: ConsentStamp) => consent.standing(PERSONALIZATION, stamp) === 'denied';
  const profile = createProfile({
    open,
    allowed: mayProfile,
    mayCreate: mayKeep,
    since: () => visit.profileSince,
    isOver,
    channel: browser.channel('dangol'),
    now,
    newSeed: newKey,
    sensitive,
    onStorageLost: () => trace.drop('profile-storage'),
  });
  const model = options.model
    ? createModel({
        url: options.model,
        version: options.modelVersion,
        fetch: (url, init) => window.fetch(url, init),
        open,
        mayKeep,
        isSensitive: (category) => isSensitive(category, sensitive),
        onSensitive: profile.hide,
        pricedDays: options.pricedDays,
        now,
      })
    : undefined;
  const isOff = () => !!model?.isOff();
  const transport = createTransport(window);
  const delivery = createDelivery({
    backends,
    open,
    standing: consent.standing,
    consentNow: consent.stamp,
    isErased: consent.isErased,
    isOff,
    member: () => (consent.standing(['profileLink']) === 'allowed' ? visit.member?.id : undefined),
    page,
    send: transport.send,
    push: transport.push,
    browser: window,
    timers: browser.timers,
    locks: browser.locks,
    now,
    random: Math.random,
    newId: newKey,
    library: LIBRARY,
    onSent: ({ id, backend }) => trace.turn(id, backend, 'sent'),
    onDrop(drop) {
      trace.turn(drop.id, drop.backend, 'dropped');
      dropped(drop);
    },
    onChange: trace.changed,
  });
  const pipe = createPipe({
    destinations: destinationsOf({ options, profile, delivery, visit }),
    standing: consent.standing,
    stamp: consent.stamp,
    onFate(draft, backend, fate, reason) {
      trace.record(draft, backend, fate);
      if (!reason) return;
      trace.drop(reason);
      const { id, name } = draft;
      dropped({ id, name, backend, reason });
    },
  });

  function dropped(drop: Parameters<NonNullable<ClientOptions['onDrop']>>[0]): void {
    const { name, backend, reason } = drop;
    if (options.debug) warn(`${name} was dropped for ${backend}: ${reason}`);
    if (backend !== PROFILE) quietly(() => options.onDrop?.(drop));
  }

  const { origin } = window.location;
  const rooms: Rooms = {
    options,
    consent,
    profile,
    model,
    delivery,
    transport,
    pipe,
    trace,
    visit,
    page,
    origin,
    library: LIBRARY,
    warn,
    now,
  };
  const { judge, startPage } = createCountOnce(now);
  const counted = createReport({ ...rooms, judge, mayProfile, newId });
  const report: typeof counted = (...given) => {
    if (isOff()) return;
    // Another tab has erased or withdrawn, and its word is yet to come: what happens now is of after it.
    if (visit.profileSince && isOver(visit.profileSince)) settle(rooms);
    counted(...given);
  };

  if (visit.member) consent.subject(visit.member);
  for (const [name, lowered] of Object.entries(options.signals ?? {})) consent.signal(name, lowered);
  if (options.notice) consent.noticed(options.notice);
  consent.subscribe(() => settle(rooms));
  settle(rooms);
  yield;
  const capture = createCapture({ ...options, browser: window, report, onPage: startPage, isOurs: transport.isOurs });
  const looking = browser.timers.setTimeout(() => void model?.read([]), LOOK_MS);
  const destroy = () => {
    browser.timers.clearTimeout(looking);
    capture.destroy();
  };

  extend?.(rooms);
  return clientOf(rooms, { ...capture, destroy }, report);
}
