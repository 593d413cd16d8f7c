import type { StripItem } from '../source';
import type { StripViewProps } from '../view/strip-view';
import type { H, RichOptions } from './rich-options';
import type { Room } from './room';
import type { RichTexts } from './words/rich-texts';

/** All that a part of the face is drawn from. */
export interface Ui {
  h: H;
  props: StripViewProps;
  options: RichOptions;
  words: RichTexts;
  room: Room;
  /** The title of an item, in the strip's language. */
  titleOf(item: StripItem): string;
  /** Ids of all that this device remembers as viewed, as far as that is known. */
  viewed(): readonly string[];
  /** Draws again, with what the room holds now. */
  redraw(): void;
}
