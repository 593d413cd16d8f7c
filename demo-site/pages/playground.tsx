import { inlineJson } from '../parts/inline-json';
import { playgroundData } from '../playground/data';
import { playgroundWords } from '../playground/words';
import type { Page, View } from '../view';

/** Where a campaign of the playbook is made one's own with a few fields: its script draws all of it. */
export function playground(view: View): Page {
  const words = playgroundWords[view.language];
  return {
    title: words.title,
    type: 'playground',
    description: words.text,
    body: (
      <div class="wrap page playground">
        <h1>{words.title}</h1>
        <p class="lead">{words.text}</p>
        <noscript>
          <p class="note">{words.noScript}</p>
        </noscript>
        <div data-playground />
        <link rel="demo-playbook" href={view.file('/campaigns.json')} />
        <link rel="demo-playground-preview" href={view.href('/playground/preview')} />
        <link rel="demo-shop" href={view.href('/')} />
        <script
          id="playground-data"
          type="application/json"
          dangerouslySetInnerHTML={{ __html: inlineJson(playgroundData(view.catalogue, view.language)) }}
        />
        <script type="module" src={view.file('/assets/playground.js')} />
      </div>
    ),
  };
}
