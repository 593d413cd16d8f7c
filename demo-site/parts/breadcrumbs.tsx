import type { JSX } from 'preact';
import type { View } from '../view';

/** The way here from the home page. */
export function Breadcrumbs({ view, trail }: { view: View; trail: [name: string, path: string][] }): JSX.Element {
  return (
    <nav class="crumbs" aria-label={view.words.home}>
      <ol>
        <li>
          <a href={view.href('/')}>{view.words.home}</a>
        </li>
        {trail.map(([name, path]) => (
          <li key={path}>
            <a href={view.href(path)}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
