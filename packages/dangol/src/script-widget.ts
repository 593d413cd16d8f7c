// dangol-widget.js: item-anchored and popular strips from a model folder, with no tracking, no profile and nothing stored.
import { recommend } from '@dangol/recommender';
import { createModel } from '@dangol/sdk/model';
import { defineRecs } from '@dangol/widget';
import { ko } from '@dangol/widget/words/ko';
import { beginStrips } from './placing/begin-strips';
import { createPlainSource } from './source/create-plain-source';
import { findTag } from './tag/find-tag';
import { loadInspector } from './tag/load-inspector';
import { type LazyLive, loadLive } from './tag/load-live';

const tag = findTag(document);
const url = tag?.dataset.model;
const warn = (message: string) => console.warn(`dangol: ${message}`);

if (!url) warn('the strips need data-model="…", the address of the model folder, on the script tag');
// Another copy of the tag has defined them.
else if (!customElements.get('dangol-recs')) {
  const model = createModel({
    url,
    version: tag?.dataset.modelVersion,
    fetch: (address, init) => fetch(address, init),
    mayKeep: () => false,
    now: Date.now,
  });
  const begun = beginStrips(window, tag, { isOn: () => !model.isOff(), warn });
  let live: LazyLive | undefined;
  const source = createPlainSource(undefined, { model, live: (choice) => live?.lay(choice) });
  const { dataset: data, src } = tag;
  const absent = (file: string) => () => void warn(`${file} was not found beside the script`);
  live = loadLive({ source, model, timers: window, now: Date.now, recommend, data }, src, absent);
  if (begun.isShown) defineRecs(source, { languages: { ko } });
  loadInspector({ client: undefined, source, model, tag, scriptUrl: tag.src }, begun, warn);
}
