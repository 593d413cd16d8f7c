/** The one copy of Preact that the lazy parts share: a file of its own, since the strips draw without. */
export type SharedPreact = Pick<typeof import('preact'), 'h' | 'render' | 'options'>;

/**
 * What every lazy part is given: Preact, and what the page has. A part that wants hooks brings `preact/hooks` and binds it to `options`.
 */
export interface PartContext extends SharedPreact {
  client: import('@dangol/sdk/unchecked').Client;
  source: import('@dangol/widget').Source;
}

/** A lazy part as it stands in its file: an ES module that imports nothing. */
export interface Part<Made, Context = PartContext> {
  create(context: Context): Made;
}

/**
 * Loads a part from beside the script.
 * @param scriptUrl the script's own address, read while it started.
 * @param context what the part is made with; a promise is waited for while the part is on its way.
 */
export async function loadPart<Made, Context = PartContext>(
  name: string,
  scriptUrl: string,
  context: Context | Promise<Context>,
): Promise<Made> {
  const [part, given] = await Promise.all([importFile<Part<Made, Context>>(name, scriptUrl), context]);
  return part.create(given);
}

/** A file beside the script, as a module. `import()` from a nonce'd classic script passes `trusted-types 'none'`; setting `script.src` does not. */
export const importFile = <Module>(name: string, scriptUrl: string): Promise<Module> =>
  import(/* @vite-ignore */ new URL(name, scriptUrl).href);
