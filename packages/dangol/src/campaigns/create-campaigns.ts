// Wires what campaigns are made of: rules, what happens on the page, decisions, what draws them, what remembers and reports them.
import {
  advance,
  type Compiled,
  compile,
  createLocal,
  durationMs,
  judge,
  type Signal,
  type Verdict,
} from '@dangol/campaigns';
import { CAMPAIGN_FORMAT, type CampaignFile } from '@dangol/schema';
import type { CampaignOptions, Campaigns } from './campaign-options';
import { createContent } from './content/create-content';
import { createCoupons } from './coupons/create-coupons';
import { createIntents } from './intents/create-intents';
import type { CampaignsClient, CampaignsWindow, Drawing, Room } from './room';
import { readRules } from './rules/read-rules';
import { createRunner } from './run/create-runner';
import { createClaim } from './show/create-claim';
import { createPresence } from './show/create-presence';
import { createPreview } from './show/create-preview';
import { createShowing } from './show/create-showing';
import { createSignals } from './signals/create-signals';
import type { Signals } from './signals/signals';
import { wantedSignals } from './signals/wanted-signals';
import { createSituation } from './situation/create-situation';
import { neededItems } from './situation/needed-items';
import { createDismissals } from './state/create-dismissals';
import { createLife } from './state/create-life';
import { createStateStore } from './state/create-state-store';
import { isAllowed } from './state/is-allowed';
import { mayTell } from './state/may-tell';
import { withDismissals } from './state/with-dismissals';

/** What campaigns are wired to. */
export interface CampaignsDeps {
  window: CampaignsWindow;
  /** Loads what draws messages; called with the first one. */
  loadDrawing: () => Promise<Drawing>;
  /** Told once each of what is wrong with the rules. */
  warn: (message: string) => void;
  /** Epoch ms. Default the clock. */
  now?: () => number;
}

/** Campaigns whose options the page may still change. */
export interface RunningCampaigns extends Campaigns {
  /** The options have changed: reads the rules anew where those have. */
  changed(): void;
}

/** Runs the campaigns of a page until `destroy()`. Never throws: what is wrong with the rules is told, and what fails is not shown. */
export function startCampaigns(
  client: CampaignsClient,
  source: Room['source'],
  options: Partial<CampaignOptions>,
  { window, loadDrawing, warn, now = Date.now }: CampaignsDeps,
): RunningCampaigns {
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const life = createLife(client);
  const store = createStateStore({ profile: client.profile, life, changed, now, day: (at) => local(at).date });
  const dismissals = createDismissals(() => window.localStorage, now);
  let compiled: Compiled = compile({ format: CAMPAIGN_FORMAT, campaigns: [] });
  let file: CampaignFile | undefined;
  let local = createLocal(compiled.zone);
  let rules: CampaignOptions['rules'] | undefined;
  let signals: Signals | undefined;
  let loading: Promise<Drawing> | undefined;

  const issue = createCoupons({
    options,
    mark: life.mark,
    keep: ({ campaign, occurrence, step, isThanks }, issued) => {
      const coupon = { ...issued, step, ...(isThanks && { isThanks }) };
      return store.change((state) => advance(state, { kind: 'issued', campaign, occurrence, at: now(), coupon }));
    },
  });
  const situations = createSituation({
    client,
    browser: window,
    local: (at) => local(at),
    source,
    demographics: () => options.demographics?.(),
    now,
  });
  const tab = `${Math.random()}`.slice(2);
  const presence = createPresence(tab, window);
  const room: Room = {
    ...{ tab, presence, client, source, window, options, life, store, dismissals, now, warn, changed },
    compiled: () => compiled,
    claim: createClaim({ client, dismissals, life, store, compiled: () => compiled, tab, now }, presence),
    drawing() {
      // A network that was gone may be back with the next message.
      loading ??= loadDrawing().catch((error) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
    content: createContent({ client, source, options, store, window, issue }),
    note: ({ campaign: { id: campaign }, occurrence = '' }, kind, more) =>
      store.change((state) => advance(state, { kind, campaign, occurrence, at: now(), ...more })),
    drawn: (verdict) => void intents.shown(verdict).catch(() => {}),
  };
  const showing = createShowing(room);
  const intents = createIntents(room);
  const preview = createPreview(room);

  const situation = () => ({ ...situations.now(), mayTell: mayTell(client) });
  async function learn(signal?: Signal) {
    await situations.ready();
    const snapshot = client.consent.allows('personalization') ? client.profile.snapshot() : null;
    const items = signal?.kind === 'event' ? signal.items.slice(0, 1) : [];
    await situations.refresh([...items, ...neededItems(compiled.campaigns, snapshot, client.item.current())]);
    return situation();
  }
  const runner = createRunner({
    ...{ room, showing, intents },
    isWanted: (signal) => compiled.byTrigger.has(signal.kind === 'event' ? `event ${signal.name}` : signal.kind),
    situationAt: learn,
  });
  const onNews = () => void situations.renew().then((isNews) => isNews && runner.priced());
  source.onNews = onNews;

  async function read(): Promise<void> {
    const wanted = options.rules;
    if (!wanted || wanted === rules) return;
    rules = wanted;
    const [given] = await Promise.all([
      readRules(wanted, { fetch: (...request) => window.fetch(...request), warn }),
      // Whether everything is switched off.
      client.model?.read([]),
      situations.ready(),
    ]);
    if (rules !== wanted || !life.isOn() || given === undefined) return;
    compiled = compile(given);
    local = createLocal(compiled.zone);
    file = compiled.campaigns[0] || !compiled.refused[0] ? (given as CampaignFile) : undefined;
    for (const complaint of compiled.refused) warn(`campaigns: ${complaint}`);
    signals?.destroy();
    signals = createSignals({ client, browser: window, wanted: wantedSignals(compiled.campaigns, durationMs) });
    signals.subscribe(runner.take);
    changed();
    void intents.review().catch(() => {});
  }

  /** Closes what is no longer allowed what it needs. */
  const stopLife = life.subscribe(() => {
    intents.lost();
    showing.close((id) => {
      const needs = compiled.rules.get(id)?.needs ?? [];
      const isOfProfile = needs.some(({ purpose }) => purpose === 'personalization');
      return !life.isOn() || isOfProfile || !isAllowed(id, compiled, client);
    });
    changed();
  });
  const stopConsent = client.consent.subscribe(() => {
    showing.close((id) => !isAllowed(id, compiled, client));
    void intents.review().catch(() => {});
    changed();
  });
  let reading = read().catch(() => {});

  return {
    changed() {
      reading = reading.then(read).catch(() => {});
    },
    file: () => file,
    refused: () => compiled.refused,
    async explain(): Promise<readonly Verdict[]> {
      await reading;
      const now = await learn();
      const state = withDismissals(await store.read(), dismissals.all(), compiled);
      return compiled.campaigns.map((campaign) => judge(compiled, campaign, undefined, now, state));
    },
    async state() {
      await reading;
      return withDismissals(await store.read(), dismissals.all(), compiled);
    },
    situation: () => reading.then(() => learn()),
    preview: async (campaign, step, arm) => preview(campaign, await reading.then(() => learn()), step, arm),
    signal: runner.take,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      stopLife();
      stopConsent();
      if (source.onNews === onNews) source.onNews = undefined;
      signals?.destroy();
      runner.destroy();
      preview.destroy();
      showing.destroy();
      presence.leave();
      life.destroy();
      listeners.clear();
    },
  };
}
