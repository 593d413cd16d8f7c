import type { JSX } from 'preact';

/** An icon of the shop, 24 px, drawn in the text's colour and silent to screen readers. */
export function Icon({ name }: { name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

const PATHS = {
  menu: 'M4 7h16M4 12h16M4 17h11',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.5 15.5 20.5 20.5',
  heart: 'M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.2 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10Z',
  bag: 'M5 8h14l1 12.5H4L5 8ZM8.5 10V7a3.5 3.5 0 0 1 7 0v3',
  person: 'M12 4.2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6ZM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z',
  contrast: 'M12 3.5a8.5 8.5 0 1 1 0 17ZM12 3.5a8.5 8.5 0 1 0 0 17',
  star: 'm12 4 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8Z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6 6 18',
  next: 'm9 5 7 7-7 7',
  filter: 'M4 7h9M17 7h3M15 4.5v5M4 16.500h3M11 16.500h9M9 14v5',
  truck:
    'M3 6.5h11v10H3ZM14 10h4l3 3v3.5h-7M7 19.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM17 19.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z',
  swap: 'M4 8.5h14l-3.5-3.5M20 15.5H6l3.5 3.5',
  needle: 'M20 4 9.5 14.500M20 4c.9.9.3 2.5-.6 3.400L11 16 6 18l2-5 8.6-8.400c.9-.9 2.5-1.5 3.4-.6ZM6 18l-2 2',
} as const;
