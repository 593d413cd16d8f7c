import type { JSX } from 'preact';
import { prefixOf, readLocale } from '../http/locale';
import type { View } from '../view';
import { Icon } from './icons';

/** The way to the same page in the other language. `wide`: with its name in full. */
export function LanguageSwitch({ view, wide }: { view: View; wide?: boolean }): JSX.Element {
  const other = view.language === 'ko' ? 'en' : 'ko';
  const prefix = prefixOf(other, readLocale(view.prefix)?.regime);
  return (
    <a
      class={wide ? 'switch' : 'tool tool-text'}
      href={view.file(`${prefix}${view.address}`)}
      hreflang={other}
      lang={other}
    >
      {wide ? (
        view.words.otherLanguage
      ) : (
        <>
          <span aria-hidden="true">{other === 'en' ? 'EN' : '한'}</span>
          <span class="hidden">{view.words.otherLanguage}</span>
        </>
      )}
    </a>
  );
}

/** The page darker, lighter, or as the device is: a form, so that it also works without scripts. */
export function ThemeSwitch({ view, wide }: { view: View; wide?: boolean }): JSX.Element {
  const { words, session } = view;
  const next = { auto: 'dark', dark: 'light', light: 'auto' }[session.theme];
  const icon = ({ auto: 'contrast', dark: 'moon', light: 'sun' } as const)[session.theme];
  return (
    <form method="post" action={view.href('/theme')}>
      <input type="hidden" name="back" value={view.address} />
      <button type="submit" class={wide ? 'switch' : 'tool'} name="theme" value={next}>
        <Icon name={icon} />
        {wide && `${words.theme}: ${words.themeNames[session.theme]}`}
        <span class="hidden">
          {wide
            ? `→ ${words.themeNames[next]}`
            : `${words.theme}: ${words.themeNames[session.theme]} → ${words.themeNames[next]}`}
        </span>
      </button>
    </form>
  );
}
