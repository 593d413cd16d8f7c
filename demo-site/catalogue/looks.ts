/** The made shop's three looks: the ids of what each is made of, which no seed changes. Their pictures show just these. */
export const LOOKS: readonly (readonly string[])[] = [
  ['P1009', 'P1142', 'P1078', 'P1214'],
  ['P1015', 'P1150', 'P1251', 'P1204'],
  ['P1099', 'P1167', 'P1240', 'P1219'],
];
