import type { GenderFit, Pattern, Season, Style, Words } from '../product';
import { BRANDS, type BrandId } from './brands';
import { COLOURS, type ColourId } from './colours';
import { MATERIALS, type MaterialId } from './materials';

/** One design as it was thought up, before it is made in its colours. */
export interface Design {
  garment: string;
  brand: BrandId;
  fit: GenderFit;
  styles: Style[];
  seasons: Season[];
  material: MaterialId;
  pattern: Pattern;
  /** Won. */
  price: number;
  colours: ColourId[];
  name: Words;
  detail: Words;
}

/**
 * Designs from their written form: blocks parted by a blank line, each of three lines.
 *
 * 1. garment | brand | fit | styles | seasons (none: all year) | material | pattern | price in won | colours
 * 2. the name, Korean | English
 * 3. what is special about it, Korean | English
 * @throws {RangeError} naming the block in which a word is not known or a part is missing.
 */
export function readDesigns(written: string): Design[] {
  return written
    .trim()
    .split(/\n\s*\n/)
    .map(readBlock);
}

function readBlock(block: string): Design {
  const lines = block.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const [facts, name, detail] = lines;
  if (lines.length !== 3 || facts?.length !== 9 || name?.length !== 2 || detail?.length !== 2)
    throw new RangeError(`a design has three lines of 9, 2 and 2 cells, not: ${block}`);
  const [garment, brand, fit, styles, seasons, material, pattern, price, colours] = facts as string[];
  const known = <T extends string>(table: object, word: string): T => {
    if (!Object.hasOwn(table, word)) throw new RangeError(`"${word}" is not known, in: ${block}`);
    return word as T;
  };
  return {
    garment: garment!,
    brand: known(BRANDS, brand!),
    fit: fit as GenderFit,
    styles: words(styles!) as Style[],
    seasons: words(seasons!) as Season[],
    material: known(MATERIALS, material!),
    pattern: pattern as Pattern,
    price: Number(price),
    colours: words(colours!).map((colour) => known<ColourId>(COLOURS, colour)),
    name: { ko: name[0]!, en: name[1]! },
    detail: { ko: detail[0]!, en: detail[1]! },
  };
}

function words(cell: string): string[] {
  return cell.split(' ').filter(Boolean);
}
