import type { Regime } from '@dangol/schema';
import type { ComponentChildren, JSX } from 'preact';
import { collectionsOf } from '../catalogue/collections';
import { prefixOf } from '../http/locale';
import type { View } from '../view';

/** What the shop is, the way back to the consent settings and to what is remembered, and for testers the inspector and the law applied. */
export function Footer({ view }: { view: View }): JSX.Element {
  const { words, language, session } = view;
  const { browse, footer } = words;
  const collections = view.settings.given ? [] : collectionsOf(view.catalogue.products);
  return (
    <footer class="footer">
      <div class="wrap footer-inner">
        <div>
          <p class="footer-name">{words.shop}</p>
          <p class="footer-about">{view.settings.given ? footer.aboutGiven : footer.about}</p>
        </div>
        <Column title={browse.aboutShop}>
          <Link view={view} path="/event" name={words.event} />
          {collections.map(({ collection: { id, title } }) => (
            <Link key={id} view={view} path={`/collection/${id}`} name={title[language]} />
          ))}
        </Column>
        <Column title={browse.account}>
          <Link view={view} path={session.member ? '/my' : '/login'} name={session.member ? words.my : words.login} />
          <Link view={view} path="/wishlist" name={words.wishlist} />
          <Link view={view} path="/cart" name={words.cart} />
        </Column>
        <Column title={browse.help}>
          <Link view={view} path="/privacy" name={footer.privacy} />
          <li>
            <a href="#dangol-consent">{footer.consent}</a>
          </li>
          <li>
            <a href="#dangol-privacy">{footer.device}</a>
          </li>
        </Column>
        <Column title={browse.madeFor}>
          <Link view={view} path="/docs" name={browse.docs} />
          <Link view={view} path="/theming" name={browse.theming} />
          <Link view={view} path="/playground" name={browse.playground} />
          <li>
            <button type="button" data-open-inspector>
              {footer.inspector}
            </button>
          </li>
        </Column>
      </div>
      <p class="footer-law wrap">
        {footer.regime}
        {Object.entries(footer.regimes).map(([regime, name]) => (
          <a
            key={regime}
            href={view.file(`${prefixOf(view.language, regime as Regime)}${view.address}`)}
            aria-current={regime === view.regime ? 'true' : undefined}
          >
            {name}
          </a>
        ))}
      </p>
      <button type="button" class="inspect" data-open-inspector>
        <span>{footer.inspector}</span>
      </button>
    </footer>
  );
}

function Column({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="footer-column">
      <p>{title}</p>
      <ul>{children}</ul>
    </div>
  );
}

function Link({ view, path, name }: { view: View; path: string; name: string }): JSX.Element {
  return (
    <li>
      <a href={view.href(path)}>{name}</a>
    </li>
  );
}
