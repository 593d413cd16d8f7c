import { STAGE_PARAM } from './stage';

/** The same address on another stage. @param text as `writeStage()` gives it; `''` leaves the stage. */
export function stagedAddress(address: URL, text: string): string {
  const url = new URL(address);
  url.searchParams.delete(STAGE_PARAM);
  // By hand: `:`, `,` and `+` may stand in a query as they are, and a link that is read aloud should stay readable.
  url.search += `${url.search ? '&' : '?'}${STAGE_PARAM}=${text}`;
  return url.href;
}
