import type { H, Html } from '../rich-options';

/** Lines of 24 × 24. */
const PATHS = {
  cart: 'M3 4h2.2l2.3 11h9.8L20 7.5H9M9.5 19.5h.01M16.5 19.5h.01M14.5 9v4M12.5 11h4',
  wish: 'M12 20 4.6 12.6a4.7 4.7 0 0 1 0-6.6 4.6 4.6 0 0 1 6.6 0l.8.8.8-.8a4.6 4.6 0 0 1 6.6 6.6z',
  dismiss: 'm6.5 6.5 11 11m0-11-11 11',
  why: 'M9.2 9.2a2.9 2.9 0 1 1 4.4 2.5c-1 .6-1.6 1.2-1.6 2.5m0 3.5v.01',
  options: 'M4 8h8m5 0h3M4 16h3m5 0h8M14.5 5.5v5m-5 3v5',
  busy: 'M12 4a8 8 0 1 1-8 8',
  done: 'm5 12.5 4.6 4.6L19 7.5',
  failed: 'M12 5.5v8m0 4v.01',
};

/** The name of a drawing. */
export type Icon = keyof typeof PATHS;

/** A picture for the eye alone: what holds it has a name. */
export function icon(h: H, name: Icon): Html {
  return h(
    'svg',
    { viewBox: '0 0 24 24', class: name === 'busy' && name, 'aria-hidden': 'true' },
    h('path', { d: PATHS[name] }),
  );
}
