/** Messages of a log and a catalogue of which too little can be made, and prices that cannot be true. */
export const LEARNING_MESSAGES = {
  noCategories: () =>
    '--protocol complement needs categories: give --catalogue FILE with a category for the items of the log.',
  unresolved: (share: number, needed: number, ordered: string, known: string, isAlike: boolean) =>
    `Of the ordered lines only ${(100 * share).toFixed(1)} % are of items that the catalogue has; ${100 * needed} % are needed. Ordered: ${ordered}. The catalogue's pages and other codes: ${known}. ${
      isAlike
        ? 'They look alike, so these items are missing there: give the whole catalogue'
        : 'Give a catalogue that has both (several may be given: --catalogue products.csv feed.txt), name the column of the orders with --map item=Column or that of the pages with --page-id'
    }, or lower the bar with --min-resolved 0.`,
  noLiveCatalogue: () => 'Which prices? Give --catalogue FILE, or the https:// address of a feed.',
  noLiveModel: () => 'Prices of which model? Give --model DIR, the folder that visitors read.',
  noKnownPrices: () =>
    'The model has no cards of a catalogue, so there are no prices to refresh. Train it with --catalogue first.',
  catalogueLoss: (gone: number, known: number, maxLoss: number) =>
    `${gone} of the ${known} items that the model knows are not in the catalogue (${Math.round((100 * gone) / known)} %; at most ${Math.round(100 * maxLoss)} % may be). live.json stays as it was. If the feed has ids of its own, --page-id link takes those of its links. If it is the whole catalogue, with the ids that the model has, train again, or allow it with --max-loss 1.`,
  tenfoldPrices: (tenfold: number, priced: number) =>
    `${tenfold} of ${priced} prices are ten times those of the model or more, or a tenth or less: another currency, or a wrong column. live.json stays as it was. Name the column with --map catalogue.price=Column; if the prices are right, train again.`,
  unpriced: (unpriced: number, all: number) =>
    `${unpriced} of ${all} prices are gone, or in another currency. live.json stays as it was. Name the column with --map catalogue.price=Column; if the shop changed its currency, train again.`,
  liveOfOther: (place: string, shown: string, version: string) =>
    `${place}: visitors read version ${shown} there, and these would be the prices of version ${version}. Publish the model first, or give --model the one that is published.`,
  liveTooLarge: (length: number) =>
    `live.json would have ${Math.round(length / 1024)} KiB, more than a page should read; it stays as it was. Train again: then it starts small.`,
  nothingUsable: (refused: number, first: string) =>
    refused
      ? `Nothing can be learned: all ${refused} rows were refused (${first}).`
      : 'Nothing can be learned: there is no purchase, view or cart of an item in the log.',
  nothingToHoldOut: (why: string) => `Nothing to evaluate: ${why}`,
} as const;
