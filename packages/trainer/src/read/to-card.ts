import type { Availability, Card } from '@dangol/schema';
import type { Role } from '../columns/roles';
import { parseMoney } from './parse-money';
import { plainText } from './plain-text';
import { toAddress } from './to-address';
import { toPageAddress } from './to-page-address';

const AVAILABILITY: [Availability, RegExp][] = [
  [
    'out_of_stock',
    /^(out[ _]?of[ _]?stock|sold[ _]?out|discontinued|false|no|n|f|0|품절|일시품절|판매중지|판매종료|판매안함)$/u,
  ],
  ['preorder', /^(pre[ _-]?order|presale|예약|예약판매)$/u],
  ['backorder', /^((on[ _-]?)?back[ _-]?order|입고예정)$/u],
  [
    'in_stock',
    /^(in[ _]?stock|available|limited[ _]?availability|true|yes|y|t|판매중|판매함|정상|재고있음|[1-9][0-9]*)$/u,
  ],
];
const YES = /^(y|yes|t|true|1|품절|일시품절|sold[ _]?out)$/u;

/** A catalogue row as a card, `undefined` without a title. */
export function toCard(id: string, cells: ReadonlyMap<Role, string>): Card | undefined {
  const card = toFacts(id, cells);
  return card.title === '' ? undefined : card;
}

/**
 * What one row says of a product; the title is empty where another row has it. Key order is fixed: files are compared byte by byte.
 * @param currency of money without one. ISO 4217.
 */
export function toFacts(id: string, cells: ReadonlyMap<Role, string>, currency?: string): Card {
  const cell = (role: Role) => cells.get(role) || undefined;
  const text = (role: Role) => plainText(cells.get(role) ?? '') || undefined;
  const titles = Object.fromEntries(
    [
      ['ko', text('title_ko')],
      ['en', text('title_en')],
    ].filter(([, title]) => title !== undefined),
  ) as Record<string, string>;
  const title = text('title') ?? titles.ko ?? titles.en ?? '';
  const regular = parseMoney(cell('price'));
  const sale = parseMoney(cell('sale_price'));
  const onSale = regular !== undefined && sale !== undefined && sale.amount < regular.amount;
  const now = onSale ? sale : (regular ?? sale);
  const before = onSale ? regular : parseMoney(cell('was'));
  const card: Card = {
    id,
    title,
    titles: Object.keys(titles).length ? titles : undefined,
    url: toPageAddress(cell('link')),
    image: toAddress(firstOf(cell('image'))),
    price: now?.amount,
    was: now && before && before.amount > now.amount ? before.amount : undefined,
    currency: cell('currency')?.toUpperCase() ?? now?.currency ?? regular?.currency ?? (now && currency),
    brand: text('brand'),
    category: plainText(narrowest(cell('category')) ?? '') || undefined,
    availability: availabilityOf(cells),
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

/** What is sold out, or not on sale, is so whatever the other columns say; the count of the stock tells where no word does. */
function availabilityOf(cells: ReadonlyMap<Role, string>): Availability | undefined {
  const cell = (role: Role) => cells.get(role)?.toLowerCase() || undefined;
  if (YES.test(cell('sold_out') ?? '')) return 'out_of_stock';
  const words = [cell('on_sale'), cell('availability')].map((word) => named(word));
  const stock = Number((cell('stock') ?? '').replaceAll(',', '') || Number.NaN);
  if (words.includes('out_of_stock') || stock <= 0) return 'out_of_stock';
  return words.find((word) => word !== undefined) ?? (stock > 0 || cell('sold_out') ? 'in_stock' : undefined);
}

function named(cell: string | undefined): Availability | undefined {
  const text = cell?.replace(/^https?:\/\/schema\.org\//u, '');
  return text === undefined ? undefined : AVAILABILITY.find(([, words]) => words.test(text))?.[0];
}
