import type { JSX } from 'preact';
import { DOC_NAMES, type DocName, type Docs, docsFor } from '../docs';
import { DocBlocks } from '../parts/doc-blocks';
import type { Page, View } from '../view';

/** What there is to read, a card each. */
export function docsOverview(view: View): Page {
  const docs = docsFor(view.language);
  return {
    title: docs.title,
    type: 'docs',
    description: docs.summary,
    body: (
      <div class="wrap page">
        <h1>{docs.title}</h1>
        <p class="doc-summary">{docs.summary}</p>
        <ol class="doc-cards">
          {DOC_NAMES.map((name, index) => (
            <li key={name}>
              <a href={view.href(`/docs/${name}`)}>
                <span aria-hidden="true">{index + 1}</span>
                <strong>{docs.named[name].title}</strong>
                {docs.named[name].summary}
              </a>
            </li>
          ))}
        </ol>
      </div>
    ),
  };
}

/** A page of the documentation by its name; `undefined` where there is none. */
export function docs(view: View, name: string): Page | undefined {
  const at = DOC_NAMES.indexOf(name as DocName);
  if (at < 0) return undefined;
  const all = docsFor(view.language);
  const doc = all.named[name as DocName];
  return {
    title: doc.title,
    type: 'docs',
    description: doc.summary,
    body: (
      <div class="wrap page doc">
        <Contents view={view} docs={all} at={at} />
        <article class="doc-body">
          <h1>{doc.title}</h1>
          <p class="doc-summary">{doc.summary}</p>
          <DocBlocks view={view} blocks={doc.blocks} />
          <Beside view={view} docs={all} at={at} />
        </article>
      </div>
    ),
  };
}

function Contents({ view, docs, at }: { view: View; docs: Docs; at: number }): JSX.Element {
  return (
    <nav class="doc-contents" aria-label={docs.pages}>
      <ul>
        {DOC_NAMES.map((name, index) => (
          <li key={name}>
            <a href={view.href(`/docs/${name}`)} aria-current={index === at ? 'page' : undefined}>
              {docs.named[name].title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The page before and the page after. */
function Beside({ view, docs, at }: { view: View; docs: Docs; at: number }): JSX.Element {
  const link = (name: DocName | undefined, words: string) =>
    name && (
      <a class={`doc-${words === docs.next ? 'next' : 'previous'}`} href={view.href(`/docs/${name}`)}>
        <span>{words}</span>
        {docs.named[name].title}
      </a>
    );
  return (
    <div class="doc-beside">
      {link(DOC_NAMES[at - 1], docs.previous)}
      {link(DOC_NAMES[at + 1], docs.next)}
    </div>
  );
}
