import { hiker } from './hiker';
import { newcomer } from './newcomer';
import { office } from './office';
import type { Persona } from './persona';
import { regular } from './regular';
import { sneakers } from './sneakers';
import { waiting } from './waiting';

export type { Persona };

/** Everybody whose history can be put on. Their products are those of the made catalogue. */
export const PERSONAS: readonly Persona[] = [newcomer, hiker, office, sneakers, regular, waiting];
