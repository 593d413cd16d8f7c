// dangol.js: SDK, recommender and widget in one classic script.
import { createBrowser, createClient, LIBRARY } from '@dangol/sdk/unchecked';
import { defineRecs } from '@dangol/widget';
import { h, options, render } from 'preact';
import { createPlainSource } from './source/create-plain-source';
import { askOnce } from './tag/ask-once';
import { createCommand } from './tag/create-command';
import { findTag } from './tag/find-tag';
import { loadPart } from './tag/load-part';
import { readTag } from './tag/read-tag';
import { start } from './tag/start';

/** What the inspector's part gives. */
interface Inspector {
  open(): void;
}

const tag = findTag(document);
const warn = (message: string) => console.warn(`dangol: ${message}`);

start(
  window,
  LIBRARY.version,
  () => {
    const client = createClient(readTag(tag?.dataset ?? {}), createBrowser());
    const source = createPlainSource(client, { model: client.model });
    defineRecs(source, { currentItem: client.item.current });
    askOnce(client, document, window.setTimeout.bind(window), (message) => console.info(`dangol: ${message}`));

    let inspector: Promise<Inspector> | undefined;
    const inspect = () => {
      inspector ??= loadPart<Inspector>('dangol-inspector.js', tag?.src ?? '', { h, render, options, client, source });
      inspector.then(
        (opened) => opened.open(),
        () => warn('dangol-inspector.js was not found beside the script'),
      );
    };
    return createCommand({ client, inspect, api: { client, source } }, warn);
  },
  warn,
);
