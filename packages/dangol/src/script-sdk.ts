// dangol-sdk.js: tracking, consent, profile and delivery, without strips.
import { createBrowser, createClient, LIBRARY } from '@dangol/sdk/unchecked';
import { askOnce } from './tag/ask-once';
import { createCommand } from './tag/create-command';
import { findTag } from './tag/find-tag';
import { readTag } from './tag/read-tag';
import { start } from './tag/start';

const tag = findTag(document);
const warn = (message: string) => console.warn(`dangol: ${message}`);

start(
  window,
  LIBRARY.version,
  () => {
    const client = createClient(readTag(tag?.dataset ?? {}), createBrowser());
    askOnce(client, document, window.setTimeout.bind(window), (message) => console.info(`dangol: ${message}`));
    const inspect = () => warn('the inspector comes with dangol.js');
    return createCommand({ client, inspect, api: { client } }, warn);
  },
  warn,
);
