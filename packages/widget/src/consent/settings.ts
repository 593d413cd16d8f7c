import { CHANNELS, type Channel } from '@dangol/schema';
import { safeUrl } from '../safe-url';
import type { NoticeTexts } from './words/notice-words';

/** What the element's attributes say, settled. */
export interface Settings {
  /** The version that the shop has named; `undefined`: none. */
  version: string | undefined;
  /** Address of the privacy policy. */
  policy: string | undefined;
  shop: string;
  /** Empty: what the site uses. */
  purposes: string[];
  channels: Channel[];
  layout: 'bar' | 'dialog';
  lang: string;
  texts: NoticeTexts;
}

/** Defaults for every notice of a page; an attribute wins. */
export type ConsentOptions = Partial<Omit<Settings, 'version'>> & { version?: string };

/** The attributes of the element. */
export const ATTRIBUTES = ['version', 'policy', 'shop', 'purposes', 'channels', 'layout', 'lang'] as const;

/** Reads the element; the shop's name is the host's without a better one, the language the nearest `lang`, else English. */
export function settingsOf(element: HTMLElement, options: ConsentOptions, texts: NoticeTexts | undefined): Settings {
  const read = (name: (typeof ATTRIBUTES)[number]) => element.getAttribute(name) || undefined;
  const list = (name: 'purposes' | 'channels') =>
    read(name)
      ?.split(/[\s,]+/)
      .filter(Boolean) ??
    options[name] ??
    [];
  const channels = list('channels');
  return {
    version: read('version') ?? options.version,
    policy: safeUrl(read('policy') ?? options.policy, location.href),
    shop: read('shop') ?? options.shop ?? location.hostname,
    purposes: list('purposes'),
    channels: CHANNELS.filter((channel) => (channels as string[]).includes(channel)),
    layout: (read('layout') ?? options.layout) === 'dialog' ? 'dialog' : 'bar',
    lang: read('lang') ?? options.lang ?? (element.closest<HTMLElement>('[lang]')?.lang || 'en'),
    texts: { ...options.texts, ...texts },
  };
}
