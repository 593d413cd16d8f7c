/** Every word of the face that does not come from the catalogue. `{t}` is the item's, `{n}` a number. */
export interface RichTexts {
  /** Names of the buttons of a card. */
  addToCart: string;
  adding: string;
  addAgain: string;
  chooseOptions: string;
  addToWishlist: string;
  dismiss: string;
  why: string;
  tryAgain: string;
  /** What is told once something was done. */
  inCart: string;
  wished: string;
  unwished: string;
  dismissed: string;
  failed: string;
  /** The same in a word, on the picture. */
  done: string;
  notDone: string;
  /** "Why this?" where nothing more is known, and where it was what the visitor had done. */
  chosen: string;
  remembered: string;
  seeRemembered: string;
  /** An outfit. */
  outfit: string;
  thisItem: string;
  include: string;
  total: string;
  addAll: string;
  addSome: string;
  tryAllAgain: string;
  allInCart: string;
  notAllInCart: string;
  /** *Recently viewed*. */
  clear: string;
  cleared: string;
}
