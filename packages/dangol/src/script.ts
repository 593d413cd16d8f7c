// dangol.js: SDK, recommender and widget in one classic script.
import { recommend } from '@dangol/recommender';
import type { Rules } from '@dangol/recommender/rules';
import type { Client } from '@dangol/sdk/unchecked';
import { defineRecs, type MountOptions } from '@dangol/widget';
import { isRich } from '@dangol/widget/rich';
import { ko } from '@dangol/widget/words/ko';
import type { SourceOptions } from './create-source';
import { type Beginning, beginStrips } from './placing/begin-strips';
import { type Extend, startClient } from './script-client';
import { createPlainSource } from './source/create-plain-source';
import { defineLazy, type ElementPart, type LazyElement } from './tag/define-lazy';
import { loadCampaigns } from './tag/load-campaigns';
import { loadInspector } from './tag/load-inspector';
import { type LazyLive, loadLive } from './tag/load-live';
import { importFile, loadPart, type PartContext, type SharedPreact } from './tag/load-part';
import { openOnClick } from './tag/open-on-click';

let begun!: Beginning;
let tag: HTMLScriptElement | null;
let model: Client['model'];

const extend: Extend = (client, scriptUrl, warn) => {
  model = client.model;
  let ruled: Promise<Rules | undefined> | undefined;
  let demographics: SourceOptions['demographics'];
  let live: LazyLive | undefined;
  const source = createPlainSource(client, {
    model,
    rules: () => ruled,
    demographics: () => demographics?.(),
    live: (choice) => live?.lay(choice),
  });
  const load = <Made>(file: string) => {
    const context = importFile<SharedPreact>('dangol-preact.js', scriptUrl).then(
      (preact): PartContext => ({ ...preact, client, source }),
    );
    return loadPart<Made>(file, scriptUrl, context);
  };
  const absent = (file: string) => () => {
    warn(`${file} was not found beside the script`);
    return undefined;
  };
  const element = (name: string, isWanted: (element: Element) => unknown) => {
    const file = `${name}.js`;
    defineLazy(name, () => load<ElementPart>(file), isWanted, absent(file));
  };
  let rich: Promise<MountOptions['face']> | undefined;
  /** The face of strips that ask for more than the built-in one draws; without its file they have that one. */
  const face: MountOptions['face'] = (given) => {
    if (!isRich(given)) return undefined;
    rich ??= load<MountOptions['face']>('dangol-rich.js').catch(absent('dangol-rich.js'));
    return rich.then((found) => found?.(given));
  };
  const strips = begun.isShown
    ? defineRecs(source, { currentItem: client.item.current, languages: { ko }, face })
    : undefined;
  const wasErased = client.consent.state().isErased;
  // A visitor who has decided loads no notice; one who decides anew, signs in or out may need it after all, but not who has just erased everything.
  element('dangol-consent', (notice) => {
    const { undecided, askAfter, isErased } = client.consent.state();
    return (wasErased || !isErased) && ((undecided[0] && askAfter < Date.now()) || notice.getAttribute('version'));
  });
  element('dangol-privacy', () => true);
  client.consent.subscribe(() => {
    for (const notice of document.querySelectorAll<LazyElement>('dangol-consent')) notice.check?.();
  });

  const rules = (given: unknown, more?: Pick<SourceOptions, 'demographics'>) => {
    demographics = more?.demographics;
    ruled = loadPart<Rules, unknown>('dangol-rules.js', scriptUrl, given).then((made) => {
      if (made.dropped) warn(`${made.dropped} of the rules are malformed and left out`);
      return made;
    }, absent('dangol-rules.js'));
  };

  const { now } = Date;
  const campaigns = loadCampaigns(
    { client, source, options: { rules: tag?.dataset.campaigns }, scriptUrl },
    begun.isShown,
    window,
    absent,
  );
  live = loadLive({ source, model, timers: window, now, recommend, data: tag?.dataset }, scriptUrl, absent);

  return {
    inspect: loadInspector({ client, source, model, tag, scriptUrl, campaigns: campaigns.running }, begun, warn),
    campaigns: campaigns.take,
    rules,
    strips: (options) => strips?.update(options),
    resolveItems: live.resolveItems,
    settings: openOnClick(document),
    api: { client, source, campaigns: campaigns.running },
  };
};

startClient(extend, (running, warn) => {
  tag = running;
  begun = beginStrips(window, tag, { isOn: () => !model?.isOff(), warn });
});
