/** Digits that may be a phone number, a card's or a resident's: so many in a row, whatever is written between them. */
const DIGITS = /(?:\d[\s().+/_-]*){7,}/u;

/** An address of mail, of the web, or a name of a network. */
const ADDRESS = /@|:\/\/|www\.|%40/u;

/**
 * Whether a text that somebody typed may tell who it was: an address of mail, a long row of digits. A name is not told from other words by this;
 * the floor of distinct people is what keeps it out of files.
 */
export function looksPersonal(text: string): boolean {
  const plain = text.normalize('NFKC');
  return ADDRESS.test(plain) || DIGITS.test(plain);
}
