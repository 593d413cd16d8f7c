import type { JSX } from 'preact';
import { cartTotals } from '../catalogue/cart-totals';
import type { View } from '../view';
import { Icon } from './icons';
import { Menu, MenuButton } from './menu';
import { LanguageSwitch, ThemeSwitch } from './switches';

/** Name, shelves, search, and the visitor's own corners; on a phone language and brightness are in the menu. */
export function Header({ view }: { view: View }): JSX.Element {
  const { words, session, catalogue, language } = view;
  const pieces = cartTotals(session.cart, catalogue).pieces;
  return (
    <header class="header">
      <div class="header-top wrap">
        <MenuButton view={view} />
        <a class="logo" href={view.href('/')}>
          {words.shop}
          <span aria-hidden="true">{language === 'ko' ? 'GYEOL' : '결'}</span>
        </a>
        <search class="search">
          <form action={view.href('/search')}>
            <input
              type="search"
              name="q"
              value={view.query.get('q') ?? ''}
              placeholder={words.searchHint}
              aria-label={words.search}
              autocomplete="off"
              maxLength={80}
            />
            <button type="submit" aria-label={words.search}>
              <Icon name="search" />
            </button>
          </form>
        </search>
        <div class="header-tools">
          <div class="header-settings">
            <ThemeSwitch view={view} />
            <LanguageSwitch view={view} />
          </div>
          <a class="tool" href={view.href('/wishlist')}>
            <Icon name="heart" />
            <span class="hidden">{words.wishlist}</span>
          </a>
          <a class="tool" href={view.href(session.member ? '/my' : '/login')}>
            <Icon name="person" />
            <span class="hidden">{session.member ? words.my : words.login}</span>
          </a>
          <a class="tool" href={view.href('/cart')}>
            <Icon name="bag" />
            <span class="hidden">{words.cart}</span>
            <span class="badge" data-cart-count hidden={!pieces}>
              {pieces}
            </span>
          </a>
        </div>
      </div>
      <nav class="shelves" aria-label={words.menu}>
        <ul class="wrap">
          <ShelfLink view={view} path="/event" name={words.event} />
          {catalogue.categories.map(({ id, name }) => (
            <ShelfLink key={id} view={view} path={`/category/${encodeURIComponent(id)}`} name={name[language]} />
          ))}
          {catalogue.onSale().length > 0 && <ShelfLink view={view} path="/sale" name={words.sale} accent />}
        </ul>
      </nav>
      <Menu view={view} />
    </header>
  );
}

function ShelfLink(props: { view: View; path: string; name: string; accent?: boolean }): JSX.Element {
  const here = props.view.path === props.path;
  return (
    <li>
      <a
        class={props.accent ? 'accent' : undefined}
        href={props.view.href(props.path)}
        aria-current={here ? 'page' : undefined}
      >
        {props.name}
      </a>
    </li>
  );
}
