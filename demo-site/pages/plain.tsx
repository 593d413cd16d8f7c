import { h } from 'preact';
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
        <div class="empty">
          <h1>{words.notFoundTitle}</h1>
          <p>{words.notFoundText}</p>
          <a class="button button-strong" href={view.href('/')}>
            {words.home}
          </a>
        </div>
        <Strip kind="popular" />
      </div>
    ),
  };
}
