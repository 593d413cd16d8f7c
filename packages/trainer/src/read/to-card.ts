import type { Availability, Card } from '@dangol/schema';
import type { Role } from '../columns/roles';
import { parseMoney } from './parse-money';

const AVAILABILITY: [Availability, RegExp][] = [
  ['out_of_stock', /^(out[ _]?of[ _]?stock|sold[ _]?out|discontinued|false|no|n|0|품절|일시품절|판매중지|판매종료)$/u],
  ['preorder', /^(pre[ _-]?order|presale|예약|예약판매)$/u],
  ['backorder', /^(back[ _-]?order|입고예정)$/u],
  ['in_stock', /^(in[ _]?stock|available|limited[ _]?availability|true|yes|y|판매중|정상|재고있음|[1-9][0-9]*)$/u],
];

/** A catalogue row as a card, `undefined` without a title. Key order is fixed: files are compared byte by byte. */
export function toCard(id: string, cells: Map<Role, string>): Card | undefined {
  const cell = (role: Role) => cells.get(role) || undefined;
  const titles = Object.fromEntries(
    [
      ['ko', cell('title_ko')],
      ['en', cell('title_en')],
    ].filter(([, title]) => title !== undefined),
  ) as Record<string, string>;
  const title = cell('title') ?? titles.ko ?? titles.en;
  if (title === undefined) return undefined;
  const regular = parseMoney(cell('price'));
  const sale = parseMoney(cell('sale_price'));
  const onSale = regular !== undefined && sale !== undefined && sale.amount < regular.amount;
  const now = onSale ? sale : (regular ?? sale);
  const card: Card = {
    id,
    title,
    titles: Object.keys(titles).length ? titles : undefined,
    url: cell('link'),
    image: firstOf(cell('image')),
    price: now?.amount,
    was: onSale ? regular.amount : undefined,
    currency: cell('currency')?.toUpperCase() ?? now?.currency ?? regular?.currency,
    brand: cell('brand'),
    category: narrowest(cell('category')),
    availability: availabilityOf(cell('availability')),
    group: cell('group'),
    rating: countOf(cell('rating')),
    reviews: countOf(cell('reviews'), true),
  };
  for (const key of Object.keys(card) as (keyof Card)[]) if (card[key] === undefined) delete card[key];
  return card;
}

/** `Home > Women > Dresses` → `Dresses`. */
function narrowest(category: string | undefined): string | undefined {
  return firstOf(category)?.split('>').pop()?.trim() || undefined;
}

/** `4.7`, `1,204`; `undefined` for what is no number of 0 or more, or is to be whole and is not. */
function countOf(cell: string | undefined, whole = false): number | undefined {
  const count = /^[0-9][0-9,]*(\.[0-9]+)?$/u.test(cell ?? '') ? Number(cell?.replaceAll(',', '')) : Number.NaN;
  return Number.isFinite(count) && !(whole && count % 1) ? count : undefined;
}

/** A list in one cell (`["a","b"]`) → its first entry. */
function firstOf(cell: string | undefined): string | undefined {
  if (!cell?.startsWith('[')) return cell;
  try {
    const [first] = JSON.parse(cell) as unknown[];
    return typeof first === 'string' ? first : undefined;
  } catch {
    return cell;
  }
}

function availabilityOf(cell: string | undefined): Availability | undefined {
  const text = cell?.toLowerCase().replace(/^https?:\/\/schema\.org\//u, '');
  return text === undefined ? undefined : AVAILABILITY.find(([, words]) => words.test(text))?.[0];
}
