// dangol.js: SDK, recommender and widget in one classic script.
import { defineRecs } from '@dangol/widget';
import { h, options, render } from 'preact';
import { startClient } from './script-client';
import { createPlainSource } from './source/create-plain-source';
import { loadPart } from './tag/load-part';

/** What the inspector's part gives. */
interface Inspector {
  open(): void;
}

startClient((client, scriptUrl, warn) => {
  const source = createPlainSource(client, { model: client.model });
  defineRecs(source, { currentItem: client.item.current });

  let inspector: Promise<Inspector> | undefined;
  const inspect = () => {
    inspector ??= loadPart<Inspector>('dangol-inspector.js', scriptUrl, { h, render, options, client, source });
    inspector.then(
      (opened) => opened.open(),
      () => warn('dangol-inspector.js was not found beside the script'),
    );
  };
  return { inspect, api: { client, source } };
});
