import type { Situation } from '@dangol/campaigns';
import type { Fact } from '@dangol/schema';
import { formatPrice } from '@dangol/widget';
import type { Variables } from './fill-text';
import { showMoment } from './show-moment';

/** What variables are made of. */
export interface VariableSources {
  situation: Situation;
  /** The campaign's item, where it has one. */
  item: string | undefined;
  /** What a fact says of the visitor and that item; `undefined` where it is not known. */
  fact: (name: Fact) => unknown;
  language: 'ko' | 'en';
  /** The message's benefit in words, and when it ends, epoch ms. */
  benefit?: string | undefined;
  expiresAt?: number | undefined;
}

const DAY_MS = 86_400_000;

/**
 * The variables of a message as texts. `days`: until the benefit ends; without an end, until the item is used up; else since the trial is over.
 * `item.was`: the regular price, else the price the visitor saw, where that was higher.
 */
export function variablesOf({ situation, item, fact, language, benefit, expiresAt }: VariableSources): Variables {
  const { snapshot, items, now, local } = situation;
  const known = item === undefined ? undefined : items.get(item);
  const seen = snapshot?.items.find(({ id }) => id === item);
  const currency = known?.currency ?? seen?.currency;
  const price = known?.price ?? seen?.price;

  const money = (amount: unknown, of = currency) => formatPrice(amount, of, language) || undefined;
  const words = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
  const figure = (value: unknown) => (typeof value === 'number' ? value : undefined);

  function was(): string | undefined {
    const before = [known?.was, seen?.currency === currency ? seen?.price : undefined];
    return money(before.find((amount) => amount !== undefined && price !== undefined && amount > price));
  }

  function days(): string | undefined {
    const left = expiresAt === undefined ? undefined : (expiresAt - now) / DAY_MS;
    const count = left ?? figure(item === undefined ? undefined : fact('dueInDays')) ?? figure(fact('trialEndedDays'));
    return count === undefined
      ? undefined
      : String(Math.abs(left === undefined ? Math.round(count) : Math.ceil(count)));
  }

  return (name) => {
    switch (name) {
      case 'item.title':
        return words(known?.titles?.[language]) ?? words(known?.title) ?? words(seen?.name);
      case 'item.price':
        return money(price);
      case 'item.was':
        return was();
      case 'item.category':
        return words(known?.categories?.at(-1)) ?? words(seen?.categories?.at(-1));
      case 'cart.count':
        return figure(fact('cartCount'))?.toString();
      case 'cart.value':
        return money(fact('cartValue'), cartCurrency(situation));
      case 'benefit':
        return benefit;
      case 'expires':
        return expiresAt === undefined ? undefined : showMoment(local(expiresAt), language);
      case 'days':
        return days();
      case 'category':
        return words(fact('topCategory'));
      case 'keyword':
        return words(fact('topKeyword'));
    }
  };
}

/** Of the first thing in the cart whose currency is known. */
function cartCurrency({ snapshot, items }: Situation): string | undefined {
  for (const { id } of snapshot?.cart ?? []) {
    const currency = items.get(id)?.currency ?? snapshot?.items.find((seen) => seen.id === id)?.currency;
    if (currency) return currency;
  }
  return undefined;
}
