import type { JSX } from 'preact';
import { collectionsOf } from '../catalogue/collections';
import type { View } from '../view';
import { Icon } from './icons';
import { LanguageSwitch, ThemeSwitch } from './switches';

const ID = 'menu';

/** Opens the drawer. A popover: it needs no script, and Escape, a press outside and the focus are the browser's. */
export function MenuButton({ view }: { view: View }): JSX.Element {
  return (
    <button type="button" class="tool menu-button" aria-label={view.words.browse.menuOpen} {...{ popovertarget: ID }}>
      <Icon name="menu" />
    </button>
  );
}

/** The drawer: all shelves, collections and corners of the shop. */
export function Menu({ view }: { view: View }): JSX.Element {
  const { words, catalogue, session, language } = view;
  const { browse } = words;
  return (
    <nav class="drawer" id={ID} aria-label={browse.menuTitle} {...{ popover: 'auto' }}>
      <div class="drawer-head">
        <p class="drawer-title">{browse.menuTitle}</p>
        <button
          type="button"
          class="tool"
          aria-label={browse.menuClose}
          {...{ popovertarget: ID, popovertargetaction: 'hide', autofocus: true }}
        >
          <Icon name="close" />
        </button>
      </div>
      <ul class="drawer-first">
        <Entry view={view} path="/event" name={words.event} />
        {catalogue.onSale().length > 0 && <Entry view={view} path="/sale" name={words.sale} accent />}
        <Entry view={view} path={session.member ? '/my' : '/login'} name={session.member ? words.my : words.login} />
        <Entry view={view} path="/wishlist" name={words.wishlist} />
      </ul>
      <p class="drawer-label">{words.menu}</p>
      <ul class="drawer-shelves">
        {catalogue.categories.map(({ id, name, products }) => (
          <li key={id}>
            <a href={view.href(`/category/${encodeURIComponent(id)}`)}>
              <img src={view.file(products[0]!.image)} alt="" width="400" height="500" loading="lazy" />
              {name[language]}
            </a>
          </li>
        ))}
      </ul>
      {!view.settings.given && (
        <>
          <p class="drawer-label">{browse.collections}</p>
          <ul>
            {collectionsOf(catalogue.products).map(({ collection: { id, title } }) => (
              <Entry key={id} view={view} path={`/collection/${id}`} name={title[language]} />
            ))}
          </ul>
        </>
      )}
      <p class="drawer-label">{browse.settings}</p>
      <div class="drawer-switches">
        <LanguageSwitch view={view} wide />
        <ThemeSwitch view={view} wide />
      </div>
    </nav>
  );
}

function Entry(props: { view: View; path: string; name: string; accent?: boolean }): JSX.Element {
  return (
    <li>
      <a
        class={props.accent ? 'drawer-entry accent' : 'drawer-entry'}
        href={props.view.href(props.path)}
        aria-current={props.view.path === props.path ? 'page' : undefined}
      >
        {props.name}
        <Icon name="next" />
      </a>
    </li>
  );
}
