import { h } from 'preact';
import { Empty } from '../parts/empty';
import { Strip } from '../parts/strip';
import type { Page, View } from '../view';

/** The privacy notice, and below it what it is about, on this device, with all that a visitor may do about it. */
export function privacy(view: View): Page {
  const { words } = view;
  return {
    title: words.privacyTitle,
    type: 'privacy',
    body: (
      <div class="wrap page prose">
        <h1>{words.privacyTitle}</h1>
        {words.privacySections.map(([title, text]) => (
          <section key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </section>
        ))}
        <a class="button" href="#dangol-consent">
          {words.footer.consent}
        </a>
        {h('dangol-privacy', null)}
      </div>
    ),
  };
}

/** What an unknown address shows. */
export function notFound(view: View): Page {
  const { words } = view;
  return {
    title: words.notFoundTitle,
    type: 'not-found',
    status: 404,
    body: (
      <div class="wrap page">
        <Empty
          view={view}
          icon="search"
          title={words.notFoundTitle}
          text={words.notFoundText}
          action={[words.home, '/']}
        />
        <Strip kind="popular" actions="cart wish" />
      </div>
    ),
  };
}
