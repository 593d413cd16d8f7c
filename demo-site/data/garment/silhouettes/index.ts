import type { Paint } from '../paint';
import { belt, gloves, scarf, sunglasses } from './accessories';
import { backpack, crossbody, shoulderBag, tote } from './bags';
import { boxers, camisole, socks, teePack } from './basics';
import { coat, parka, trench } from './coats';
import { knitDress, shirtDress, slipDress, tieredDress } from './dresses';
import { beanie, bucketHat, cap } from './headwear';
import { anorak, blazer, bomber, trucker } from './jackets';
import { cardigan, knitVest, sweater, turtleneck } from './knits';
import { fleeceJacket, paddedVest, puffer } from './padded';
import { blouse, campShirt, shirt } from './shirts';
import { boots, flats, loafers, runners, sandals, sneakers } from './shoes';
import { aLineSkirt, pleatedSkirt, slipSkirt } from './skirts';
import { hoodie, longsleeve, polo, sweatshirt, tank, tee } from './tops';
import { cargo, jeans, joggers, shorts, slacks } from './trousers';

/** Every garment that can be drawn, by the name that products use. */
export const SILHOUETTES: ReadonlyMap<string, (paint: Paint) => string> = new Map(
  Object.entries({
    aLineSkirt,
    anorak,
    backpack,
    beanie,
    belt,
    blazer,
    blouse,
    bomber,
    boots,
    boxers,
    bucketHat,
    camisole,
    campShirt,
    cap,
    cardigan,
    cargo,
    coat,
    crossbody,
    flats,
    fleeceJacket,
    gloves,
    hoodie,
    jeans,
    joggers,
    knitDress,
    knitVest,
    loafers,
    longsleeve,
    paddedVest,
    parka,
    pleatedSkirt,
    polo,
    puffer,
    runners,
    sandals,
    scarf,
    shirt,
    shirtDress,
    shorts,
    shoulderBag,
    slacks,
    slipDress,
    slipSkirt,
    sneakers,
    socks,
    sunglasses,
    sweater,
    sweatshirt,
    tank,
    tee,
    teePack,
    tieredDress,
    tote,
    trench,
    trucker,
    turtleneck,
  }),
);
