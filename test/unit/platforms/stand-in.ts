/** What the stand-ins of hosted platforms have in common. */
export interface StandIn {
  /** The visitor opens the dialogue, where it is closed, and takes everything or nothing. */
  choose(isGranted: boolean): void;
}
