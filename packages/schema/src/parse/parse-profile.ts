import { CHANNELS } from '../consent';
import type { Profile } from '../profile';
import { list, number, object, oneOf, text } from './form';
import { idForm } from './parse-item';

const word = text();
const instant = number('an instant, epoch milliseconds', 0, 8.64e15);
const count = number('a count of 0 or more', 0);
const price = number('a price of 0 or more', 0);
const affinities = list(object({ value: word, score: number(), at: instant, count }, { bought: number() }));
const line = object({ id: idForm, quantity: count }, { variant: word, price });

const profileForm = object(
  {
    format: oneOf(['dangol-profile/1']),
    updatedAt: instant,
    seed: word,
    items: list(
      object(
        { id: idForm, at: instant, views: count, action: oneOf(['view', 'wish', 'cart', 'purchase']) },
        {
          name: word,
          brand: word,
          categories: list(word),
          url: word,
          image: word,
          price,
          currency: word,
          availability: oneOf(['in_stock', 'out_of_stock', 'preorder', 'backorder']),
        },
      ),
    ),
    cart: list(object({ id: idForm, quantity: count, at: instant }, { variant: word, price, currency: word })),
    wishlist: list(object({ id: idForm, at: instant }, { price, currency: word })),
    orders: list(object({ id: word, at: instant, lines: list(line) }, { value: number(), currency: word })),
    searches: list(object({ term: word, at: instant, count })),
    pageTypes: list(object({ type: word, at: instant, count })),
    visits: object({ count, firstAt: instant, lastAt: instant }),
    affinities: object({ category: affinities, brand: affinities, keyword: affinities }),
    attributions: list(object({ id: idForm, listId: word, at: instant }, { listName: word })),
    dismissed: list(object({ id: idForm, at: instant })),
    counts: list(object({ name: word, at: instant, count })),
  },
  {
    moments: list(object({ at: instant, name: word }, { of: word })),
    arrival: object({ at: instant }, { source: word, medium: word, campaign: word }),
    member: object(
      {},
      {
        signedUpAt: instant,
        channels: list(oneOf(CHANNELS)),
        trial: object({ endsAt: instant }, { renewedAt: instant }),
      },
    ),
    cartAt: instant,
  },
);

/**
 * Checks a profile snapshot, for example one that a visitor exported. Unknown fields survive.
 * @throws {ParseError} naming the path and the expected form.
 */
export function parseProfile(value: unknown, path = ''): Profile {
  return profileForm(value, path);
}
