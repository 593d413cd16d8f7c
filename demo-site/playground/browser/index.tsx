// The playground's own script, loaded by its page alone.
import type { CampaignFile } from '@dangol/schema';
import type { StripItem } from '@dangol/widget';
import { render } from 'preact';
import type { PlaygroundData } from '../data';
import { entriesOf } from '../entries-of';
import { playgroundWords } from '../words';
import { Playground } from './playground';

const root = document.querySelector<HTMLElement>('[data-playground]');
if (root) void start(root);

async function start(root: HTMLElement): Promise<void> {
  const language = document.documentElement.lang === 'en' ? 'en' : 'ko';
  const words = playgroundWords[language];
  const data = JSON.parse(document.getElementById('playground-data')!.textContent!) as PlaygroundData;
  const at = (name: string) => document.querySelector<HTMLLinkElement>(`link[rel=demo-${name}]`)!.href;
  // Where the shop is a folder of files, pages and pictures lie elsewhere.
  const { placeItems = (items) => items } = window as { placeItems?: (items: StripItem[]) => StripItem[] };
  data.products = placeItems(data.products);
  try {
    const answer = await fetch(at('playbook'));
    const entries = entriesOf((await answer.json()) as CampaignFile, language);
    const first = new URLSearchParams(location.search).get('campaign') ?? undefined;
    const context = {
      words,
      language,
      data,
      entries,
      previewAt: at('playground-preview'),
      shopAt: at('shop'),
    } as const;
    root.replaceChildren();
    render(<Playground context={context} first={first} />, root);
  } catch {
    root.textContent = words.failed;
  }
}
