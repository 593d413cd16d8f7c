// dangol-widget.js: item-anchored and popular strips from a model folder, with no tracking, no profile and nothing stored.
import { createModel } from '@dangol/sdk/model';
import { defineRecs } from '@dangol/widget';
import { ko } from '@dangol/widget/words/ko';
import { createPlainSource } from './source/create-plain-source';
import { findTag } from './tag/find-tag';

const tag = findTag(document);
const url = tag?.dataset.model;

if (url) {
  const model = createModel({
    url,
    version: tag?.dataset.modelVersion,
    fetch: (address, init) => fetch(address, init),
    mayKeep: () => false,
    now: Date.now,
  });
  defineRecs(createPlainSource(undefined, { model }), { languages: { ko } });
} else {
  console.warn('dangol: the strips need data-model="…", the address of the model folder, on the script tag');
}
