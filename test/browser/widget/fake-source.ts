/**
 * A source for the page, written out as text: everything it needs stands inside. It answers after `delayMs` (default 300), keeps what it is
 * told in `window.told` and its requests in `window.requests`; `window.change()` makes it say that its answers may have changed.
 */
export function fakeSource({ delayMs = 300, count = 12, answer = 'items' } = {}) {
  const page = window;
  page.told = [];
  page.requests = [];
  page.answers = 0;
  page.prefix = '';
  page.nothing = false;
  page.step ??= '';
  const listeners = new Set<() => void>();
  page.change = () => {
    for (const listener of listeners) listener();
  };
  const words = [
    'Linen shirt',
    'Wool cardigan with a very long name that needs its second line and more than that',
    'Denim',
    'Canvas tote',
  ];
  const worte = [
    '린넨 셔츠',
    '부드러운 메리노 울 라운드 가디건 겨울 신상품 오버핏 남녀공용 데일리',
    '데님 팬츠',
    '캔버스 토트백',
  ];
  const card = (index: number) => ({
    id: `${page.prefix}${index}`,
    title: `${words[index % 4]} ${index}`,
    titles: { ko: `${worte[index % 4]} ${index}` },
    url: `/item/${page.prefix}${index}`,
    image: index === 3 ? '/missing.png' : `/${index}.svg`,
    price: 19000 + index * 3500,
    currency: 'KRW',
    category: 'Tops',
    brand: 'Dal',
    ...(index % 3 === 0 && { was: 39000 + index * 4000 }),
    ...(index === 4 && { availability: 'out_of_stock' }),
    ...((index % 2 === 0 || index === 9) && { rating: 4.6, reviews: index === 2 ? 1 : 128 + index * 300 }),
  });
  return {
    async recommend(request: { kind: string; limit: number }) {
      page.requests.push(request);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      page.answers++;
      if (answer === 'reject') throw new Error('no answer');
      const items = Array.from({ length: Math.min(count, request.limit) }, (_, index) => ({
        id: card(index).id,
        card: card(index),
        reason:
          request.kind === 'price-drop'
            ? { code: 'price-drop', from: 26500 + index * 3500, currency: 'KRW', seenAt: Date.UTC(2026, 2, 3, 12) }
            : { code: 'same-buyers' },
        score: 1,
      }));
      return {
        items: answer === 'empty' || page.nothing ? [] : items,
        step: page.step || request.kind,
        modelVersion: 'v1',
      };
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    track(name: string, params: object) {
      page.told.push({ name, params } as never);
    },
  };
}
