import type { JSX } from 'preact';
import type { View } from '../view';
import { Icon } from './icons';

/** What an empty place says, and where it leads. */
export interface EmptyProps {
  view: View;
  icon: 'bag' | 'heart' | 'search';
  title: string;
  text: string;
  /** Default: the front page. */
  action?: readonly [text: string, path: string];
}

/** An empty cart, wish list or address: what it is for, a way on, and the shelves. */
export function Empty({ view, icon, title, text, action }: EmptyProps): JSX.Element {
  const { words, catalogue, language } = view;
  const [name, path] = action ?? [words.continueShopping, '/'];
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={icon} />
      </span>
      <h1>{title}</h1>
      <p>{text}</p>
      <a class="button button-strong" href={view.href(path)}>
        {name}
      </a>
      <ul class="chips" aria-label={words.menu}>
        {catalogue.categories.slice(0, 8).map((shelf) => (
          <li key={shelf.id}>
            <a href={view.href(`/category/${encodeURIComponent(shelf.id)}`)}>{shelf.name[language]}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
