/**
 * The sheet's source, written out as text: everything it needs stands inside. Every case of a card is there: on sale, sold out, rated, without a
 * picture, with a title of one word and of many.
 */
export function galleryItems() {
  const titles: [en: string, ko: string][] = [
    ['Linen shirt', '린넨 셔츠'],
    [
      'Wool cardigan with a very long name that needs its second line',
      '부드러운 메리노 울 라운드 가디건 겨울 신상품 오버핏',
    ],
    ['Denim', '데님 팬츠'],
    ['Canvas tote', '캔버스 토트백'],
    ['Ribbed socks', '골지 양말'],
  ];
  const seenAt = Date.UTC(2026, 10, 3, 12);
  const item = (index: number, kind: string) => {
    const [title, ko] = titles[index % titles.length]!;
    const price = 19_000 + index * 3500;
    return {
      id: `${index}`,
      card: {
        id: `${index}`,
        title,
        titles: { ko },
        url: `/item/${index}`,
        image: index === 3 ? undefined : `/${index}.svg`,
        price,
        currency: 'KRW',
        category: `category ${index}`,
        ...(index % 3 === 0 && { was: price + 20_000 }),
        ...(index % 2 === 0 && { rating: 4.6 - index / 10, reviews: 128 - index * 20 }),
        ...(index === 4 && { availability: 'out_of_stock' }),
      },
      reason: kind === 'price-drop' ? { code: kind, from: price + 9000, seenAt, currency: 'KRW' } : { code: kind },
      score: 1,
    };
  };
  return async ({ kind, limit }: { kind: string; limit: number }) => ({
    items: Array.from({ length: Math.min(limit, 8) }, (_, index) => item(index, kind)),
    step: kind,
    modelVersion: 'v1',
  });
}
