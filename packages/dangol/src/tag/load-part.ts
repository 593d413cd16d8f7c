/**
 * What every lazy part is given: the tag's one copy of Preact, and what the page has. A part that wants hooks brings `preact/hooks`
 * and binds it to `options`: in the core they would cost 1.1 KiB that the strips do not use.
 */
export interface PartContext {
  h: typeof import('preact').h;
  render: typeof import('preact').render;
  options: typeof import('preact').options;
  client: import('@dangol/sdk/unchecked').Client;
  source: import('@dangol/widget').Source;
}

/** A lazy part as it stands in its file: an ES module that imports nothing. */
export interface Part<Made, Context = PartContext> {
  create(context: Context): Made;
}

/**
 * Loads a part from beside the script. `import()` from a nonce'd classic script passes `trusted-types 'none'`; setting `script.src` does not.
 * @param scriptUrl the script's own address, read while it started.
 */
export async function loadPart<Made, Context = PartContext>(
  name: string,
  scriptUrl: string,
  context: Context,
): Promise<Made> {
  const part = (await import(/* @vite-ignore */ new URL(name, scriptUrl).href)) as Part<Made, Context>;
  return part.create(context);
}
