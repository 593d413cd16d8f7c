/**
 * Whether a name is of what a product costs the shop or what the shop earns by it: `Cost per item`, `Margin`, `공급가`. Such columns are never read; a class of it
 * (`ROI class`) is another thing.
 */
export function isCostName(name: string): boolean {
  return (
    /cost|margin|markup|profit|wholesale|supply ?price|원가|공급가|매입|사입|마진|이익/iu.test(name.normalize('NFC')) &&
    !/class|tier|등급|구간/iu.test(name)
  );
}
