import type { ColourId } from '../../catalogue/colours';

/** One garment of a scene: its silhouette or the id of a product, in which colour, where its middle comes to lie, how large, and turned by how many degrees. */
export type Placed = readonly [garment: string, colour: ColourId, x: number, y: number, scale: number, turn: number];

/** Several garments in one picture. */
export interface Scene {
  /** Its file is `scene-<id>.svg`. */
  id: string;
  width: number;
  height: number;
  /** On a rail before a wall, or laid out on paper. */
  kind: 'rail' | 'lay';
  /** The colour that wall or paper is kept apart from. */
  tint: string;
  pieces: readonly Placed[];
}

/** The front page's rail, the three looks, and a picture for each collection. */
export const SCENES: readonly Scene[] = [
  {
    id: 'hero',
    width: 1200,
    height: 900,
    kind: 'rail',
    tint: '#b9824a',
    pieces: [
      ['shirt', 'sky', 178, 0, 0.96, -1],
      ['coat', 'camel', 392, 0, 1.1, 0.6],
      ['sweater', 'green', 614, 0, 0.98, -0.8],
      ['slacks', 'charcoal', 806, 0, 1.02, 0.5],
      ['trench', 'olive', 1010, 0, 1.08, -0.7],
      ['loafers', 'burgundy', 268, 778, 0.66, 0],
      ['tote', 'ivory', 610, 706, 0.72, 0],
      ['boots', 'camel', 938, 736, 0.62, 0],
    ],
  },
  {
    id: 'look-1',
    width: 800,
    height: 1000,
    kind: 'lay',
    tint: '#2b3856',
    pieces: [
      ['P1009', 'charcoal', 286, 400, 1.34, -7],
      ['P1142', 'grey', 566, 640, 1.16, 9],
      ['P1078', 'white', 560, 300, 1.0, 6],
      ['P1214', 'burgundy', 268, 838, 0.78, -8],
    ],
  },
  {
    id: 'look-2',
    width: 800,
    height: 1000,
    kind: 'lay',
    tint: '#59603a',
    pieces: [
      ['P1015', 'khaki', 300, 380, 1.3, -6],
      ['P1150', 'black', 574, 620, 1.2, 8],
      ['P1251', 'khaki', 600, 210, 0.74, 12],
      ['P1204', 'grey', 262, 846, 0.84, -6],
    ],
  },
  {
    id: 'look-3',
    width: 800,
    height: 1000,
    kind: 'lay',
    tint: '#6d2c38',
    pieces: [
      ['P1099', 'burgundy', 300, 350, 1.26, -8],
      ['P1167', 'camel', 552, 630, 1.14, 7],
      ['P1240', 'oatmeal', 590, 240, 0.72, 10],
      ['P1219', 'black', 250, 826, 0.8, -10],
    ],
  },
  {
    id: 'layers',
    width: 900,
    height: 600,
    kind: 'lay',
    tint: '#d0a13b',
    pieces: [
      ['trench', 'beige', 230, 330, 1.12, -10],
      ['sweater', 'mint', 490, 300, 0.98, 7],
      ['scarf', 'mustard', 744, 320, 0.92, -6],
    ],
  },
  {
    id: 'work',
    width: 900,
    height: 600,
    kind: 'lay',
    tint: '#2b3856',
    pieces: [
      ['blazer', 'navy', 236, 310, 1.1, -8],
      ['shirt', 'white', 500, 310, 0.98, 6],
      ['shoulderBag', 'brown', 756, 300, 0.86, 10],
    ],
  },
  {
    id: 'outside',
    width: 900,
    height: 600,
    kind: 'lay',
    tint: '#59603a',
    pieces: [
      ['anorak', 'navy', 230, 310, 1.08, -8],
      ['backpack', 'olive', 500, 300, 0.96, 8],
      ['runners', 'olive', 758, 360, 0.84, -8],
    ],
  },
  {
    id: 'soft',
    width: 900,
    height: 600,
    kind: 'lay',
    tint: '#e6b3b5',
    pieces: [
      ['tieredDress', 'sky', 226, 300, 1.06, -8],
      ['cardigan', 'coral', 490, 310, 0.96, 7],
      ['flats', 'pink', 752, 300, 0.84, -8],
    ],
  },
];
