import { showAddress } from './show-address';

/** Replaces every one of these addresses in a text by what may be printed of it, as it is and as JSON has it. */
export function hideAddresses(text: string, given: readonly string[]): string {
  let shown = text;
  for (const address of given) {
    for (const written of [address, JSON.stringify(address).slice(1, -1)]) {
      shown = shown.replaceAll(written, showAddress(address));
    }
  }
  return shown;
}
