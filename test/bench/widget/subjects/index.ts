import type { Subject } from '../subject';
import { dangol, returning, versioned, widget } from './dangol';
import { instantsearch } from './instantsearch';
import { nothing } from './nothing';
import { recombee } from './recombee';
import { recommendJs } from './recommend-js';
import { swiper } from './swiper';

/** In the order of the table's rows. */
export const SUBJECTS: Subject[] = [
  dangol,
  versioned,
  returning,
  widget,
  recommendJs,
  instantsearch,
  recombee,
  swiper,
  nothing,
];
