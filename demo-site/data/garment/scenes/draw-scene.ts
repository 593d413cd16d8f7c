import { COLOURS } from '../../catalogue/colours';
import type { DemoProduct } from '../../product';
import { bottomOf } from '../bottom-of';
import { type CutOut, cutOut } from '../cut-out';
import { hanger } from '../hanger';
import { paper } from '../paper';
import { picture, shadow } from '../picture';
import { mix } from '../tones';
import { wall } from '../wall';
import type { Placed, Scene } from './scenes';

export { SCENES } from './scenes';

/** Where the floor begins behind a rail, of the height. */
const FLOOR = 0.8;
const RAIL = 84;

/**
 * Several of the shop's garments in one picture, as SVG text; the same products give the same picture.
 * @throws {RangeError} naming a garment that no product has.
 */
export function drawScene(scene: Scene, products: readonly DemoProduct[]): string {
  const { id, kind, width, height, tint } = scene;
  const floor = Math.round(height * FLOOR);
  const ground =
    kind === 'rail' ? wall(id, `${id}0`, tint, floor, width, height) : paper(id, `${id}0`, tint, width, height);
  const pieces = scene.pieces.map((placed, i) => draw(placed, i, scene, products));
  const thrown = kind === 'rail' ? shadow(`${id}f`, 24, 18, 12, 0.22) : shadow(`${id}f`, 9, 15, 10);
  return picture(
    pieces.map(({ defs }) => defs).join('') + ground.defs + thrown,
    ground.svg + (kind === 'rail' ? rail(width, floor) : '') + pieces.map(({ svg }) => svg).join(''),
    width,
    height,
  );
}

function draw([garment, colour, x, y, scale, turn]: Placed, i: number, scene: Scene, products: readonly DemoProduct[]) {
  const made = products.filter((product) => product.garment === garment || product.id === garment);
  const product = made.find((candidate) => candidate.colour === colour) ?? made[0];
  if (!product) throw new RangeError(`scene "${scene.id}": no product is a "${garment}"`);
  const cut: CutOut = cutOut({
    ...product,
    id: `${scene.id}${i + 1}`,
    colour: colour in COLOURS ? colour : product.colour,
  });
  const isHung = scene.kind === 'rail' && y < scene.height * 0.6;
  const { behind, before } = isHung ? hanger(product.category === 'trousers') : { behind: '', before: '' };
  // Of what hangs the scene names the place along the rail; how low it hangs follows from its size.
  const middle = isHung ? RAIL + 268 * scale : y;
  const stand =
    scene.kind === 'rail' && product.category === 'bags'
      ? `<ellipse cx="${x}" cy="${middle + (bottomOf(product.garment) - 250) * scale}" rx="${130 * scale}" ry="${12 * scale}" fill="#2c2038" opacity=".2"/>`
      : '';
  return {
    defs: cut.defs,
    svg: `${stand}<g filter="url(#${scene.id}f)" transform="translate(${x} ${Math.round(middle)}) rotate(${turn}) scale(${scale}) translate(-200 -250)">${behind}${cut.body}${before}</g>`,
  };
}

function rail(width: number, floor: number): string {
  const post = (x: number) =>
    `<path d="M${x} ${RAIL - 2}V${floor + 66}" stroke="#3f3733" stroke-width="9"/><path d="M${x - 2} ${RAIL}V${floor + 64}" stroke="#a3968b" stroke-width="1.6"/>` +
    `<path d="M${x - 42} ${floor + 70}H${x + 42}" stroke="#3f3733" stroke-width="9"/>`;
  return (
    `<path d="M20 ${RAIL + 22}H${width - 10}" stroke="#2c2038" stroke-width="10" opacity=".12"/>` +
    `<g fill="none">${post(20)}${post(width - 20)}<path d="M20 ${RAIL}H${width - 20}" stroke="#3f3733" stroke-width="10"/>` +
    `<path d="M22 ${RAIL - 2.5}H${width - 22}" stroke="${mix('#3f3733', '#fffaf0', 0.6)}" stroke-width="1.8"/></g>`
  );
}
