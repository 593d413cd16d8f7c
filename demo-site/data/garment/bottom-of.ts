const BOTTOMS: Record<string, number> = {
  sneakers: 354,
  runners: 356,
  boots: 390,
  loafers: 326,
  flats: 314,
  sandals: 354,
  crossbody: 412,
  shoulderBag: 412,
  cap: 370,
  bucketHat: 368,
  beanie: 378,
  belt: 394,
  sunglasses: 326,
  gloves: 406,
  socks: 412,
  teePack: 404,
  boxers: 358,
};

/** Where a garment that stands meets the floor, in the units it is drawn in. */
export function bottomOf(garment: string): number {
  return BOTTOMS[garment] ?? 432;
}
