// dangol.js: SDK, recommender and widget in one classic script.
import type { Rules } from '@dangol/recommender/rules';
import { defineRecs } from '@dangol/widget';
import { h, options, render } from 'preact';
import type { SourceOptions } from './create-source';
import { startClient } from './script-client';
import { createPlainSource } from './source/create-plain-source';
import { defineLazy, type ElementPart, type LazyElement } from './tag/define-lazy';
import { loadPart } from './tag/load-part';
import { openOnClick } from './tag/open-on-click';

/** What the inspector's part gives. */
interface Inspector {
  open(options?: object): void;
}

startClient((client, scriptUrl, warn) => {
  let ruled: Promise<Rules | undefined> | undefined;
  let demographics: SourceOptions['demographics'];
  const source = createPlainSource(client, {
    model: client.model,
    rules: () => ruled,
    demographics: () => demographics?.(),
  });
  const load = <Made>(file: string) => loadPart<Made>(file, scriptUrl, { h, render, options, client, source });
  const absent = (file: string) => () => {
    warn(`${file} was not found beside the script`);
    return undefined;
  };
  const element = (name: string, isWanted: (element: Element) => unknown) => {
    const file = `${name}.js`;
    defineLazy(name, () => load<ElementPart>(file), isWanted, absent(file));
  };
  defineRecs(source, { currentItem: client.item.current });
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

  let inspector: Promise<Inspector> | undefined;
  const inspect = (options?: object) => {
    inspector ??= load<Inspector>('dangol-inspector.js');
    inspector.then((opened) => opened.open(options), absent('dangol-inspector.js'));
  };
  return { inspect, rules, settings: openOnClick(document), api: { client, source } };
});
