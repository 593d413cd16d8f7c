import type { Ui } from './context';

/** What an item is called: by a card of the model or of a strip, else as the profile saw it, else its id. */
export function nameOf(id: string, { modelRead, language, client }: Ui): string {
  const card = modelRead?.cards.get(id);
  const title = card && ((card.titles && Object.hasOwn(card.titles, language) && card.titles[language]) || card.title);
  return title || client?.profile.snapshot().items.find((item) => item.id === id)?.name || id;
}
