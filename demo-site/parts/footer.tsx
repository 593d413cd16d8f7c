import type { Regime } from '@dangol/schema';
import type { JSX } from 'preact';
import { prefixOf } from '../http/locale';
import type { View } from '../view';

/** What the shop is, the way back to the consent settings and to what is remembered, and for testers the inspector and the law applied. */
export function Footer({ view }: { view: View }): JSX.Element {
  const { words } = view;
  return (
    <footer class="footer">
      <div class="wrap">
        <p class="footer-name">{words.shop}</p>
        <p class="footer-about">{view.settings.given ? words.footer.aboutGiven : words.footer.about}</p>
        <ul class="footer-links">
          <li>
            <a href={view.href('/privacy')}>{words.footer.privacy}</a>
          </li>
          <li>
            <a href="#dangol-consent">{words.footer.consent}</a>
          </li>
          <li>
            <a href="#dangol-privacy">{words.footer.device}</a>
          </li>
          <li>
            <button type="button" data-open-inspector>
              {words.footer.inspector}
            </button>
          </li>
        </ul>
        <p class="footer-law">
          {words.footer.regime}
          {Object.entries(words.footer.regimes).map(([regime, name]) => (
            <a
              key={regime}
              href={`${prefixOf(view.language, regime as Regime)}${view.address}`}
              aria-current={regime === view.regime ? 'true' : undefined}
            >
              {name}
            </a>
          ))}
        </p>
      </div>
      <button type="button" class="inspect" data-open-inspector>
        <span>{words.footer.inspector}</span>
      </button>
    </footer>
  );
}
