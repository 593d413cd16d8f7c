import { Fragment, h, type JSX } from 'preact';
import { memberFacts } from '../http/member-facts';
import type { Page, View } from '../view';
import { Footer } from './footer';
import { Header } from './header';
import { inlineJson } from './inline-json';
import { InstallBlock } from './install-block';
import { NOTICE_VERSION } from './notice-version';
import { SizeChoice } from './size-choice';

/** The whole document around a page. */
export function Document({ view, page }: { view: View; page: Page }): JSX.Element {
  if (page.isBare) return <BareDocument view={view} page={page} />;
  const { words, nonce, session, language } = view;
  const member = memberFacts(session);
  return (
    <html
      lang={language}
      data-theme={session.theme === 'auto' ? undefined : session.theme}
      data-given={view.settings.given || undefined}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={session.theme === 'auto' ? 'light dark' : session.theme} />
        <title>{pageTitle(view, page)}</title>
        <meta name="description" content={page.description ?? words.tagline} />
        <link rel="icon" href={view.file('/assets/icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={view.file('/fonts/pretendardvariable-dynamic-subset.css')} />
        <link rel="stylesheet" href={view.file('/assets/shop.css')} />
        <link rel="alternate" hreflang="ko" href={view.file(`/ko${view.path}`)} />
        <link rel="alternate" hreflang="en" href={view.file(`/en${view.path}`)} />
        <InstallBlock view={view} pageType={page.type} />
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: pageScript(page) }} />
        {member && (
          <script
            type="application/json"
            data-dangol-member=""
            dangerouslySetInnerHTML={{ __html: inlineJson(member) }}
          />
        )}
        {page.jsonLd && (
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inlineJson(page.jsonLd) }} />
        )}
        <script src={view.file('/assets/shop.js')} defer />
      </head>
      <body
        data-page={page.type}
        data-cart-at={view.href('/cart')}
        data-wishlist-at={view.href('/wishlist')}
        data-sizes-at={view.file('/assets/sizes.json')}
        data-coupon-at={view.href('/coupon')}
        data-age-band={session.member?.ageBand}
        data-added={words.inCart}
        data-view={words.goToCart}
      >
        <PageBody view={view} page={page} />
      </body>
    </html>
  );
}

/** A page that is looked at within another. */
function BareDocument({ view, page }: { view: View; page: Page }): JSX.Element {
  return (
    <html lang={view.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{pageTitle(view, page)}</title>
        <link rel="stylesheet" href={view.file('/fonts/pretendardvariable-dynamic-subset.css')} />
        <link rel="stylesheet" href={view.file('/assets/shop.css')} />
      </head>
      <body data-page={page.type}>{page.body}</body>
    </html>
  );
}

/** What a tab is called. */
export function pageTitle({ words }: View, page: Page): string {
  return page.type === 'home' ? `${words.shop} — ${words.tagline}` : `${page.title} | ${words.shop}`;
}

/** All that is seen of a page. */
export function PageBody({ view, page }: { view: View; page: Page }): JSX.Element {
  const { words } = view;
  return (
    <Fragment>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <Header view={view} />
      <main id="main">{page.body}</main>
      <Footer view={view} />
      <SizeChoice view={view} />
      <div class="toast" role="status" data-toast data-failed={words.failed} />
      {view.settings.notice && h('dangol-consent', { shop: words.shop, policy: view.href('/privacy') })}
    </Fragment>
  );
}

/**
 * What the page reports to Google Tag Manager or GA4, whether or not there is one: dangol reads the same dataLayer. Consents from the sign-up
 * form go to dangol itself; what was read there is no notice of its element, so no text hash stands beside the version.
 */
function pageScript({ events = [], channels, granted = [] }: Page): string {
  const purposes = Object.fromEntries(
    [...(channels ? ['marketing'] : []), ...granted].map((purpose) => [purpose, true]),
  );
  const decided = { source: 'signup', notice: { version: NOTICE_VERSION }, channels };
  return [
    'window.dataLayer=window.dataLayer||[]',
    ...events.map((event) => `dataLayer.push(${inlineJson(event)})`),
    ...(Object.keys(purposes).length ? [`dangol('consent',${inlineJson(purposes)},${inlineJson(decided)})`] : []),
  ].join(';');
}
