import { type Manifest, MODEL_FORMAT, manifestUrl, modelPath } from '@dangol/schema';

/** The slice of `fetch` that is used. */
export type Fetch = (url: string, init?: { cache?: 'no-cache' }) => Promise<Pick<Response, 'json'>>;

/** The files of a model folder. */
export interface Files {
  /** Reads the manifest, past the browser's cache. @param again past what this page has read of it, too. */
  manifest(again?: boolean): Promise<Manifest | undefined>;
  /**
   * Reads `items/<n>`, `popular` or `shelves` of a version. Each file is read once a page; what failed is tried again by the next call. A file that is
   * unreachable, or of another format, version or shape is `undefined`.
   * @param layout how its files are named, as `layoutOf()` has it. Default `/json`.
   */
  read<File>(name: string, version: string, layout?: string): Promise<File | undefined>;
  /** Addresses that failed. */
  failures(): string[];
}

/** Reads the files of the model at `url`: its folder, or its manifest. */
export function createFiles(url: string, fetch: Fetch): Files {
  const failed = new Set<string>();
  const files = new Map<string, Promise<unknown>>();
  const head = manifestUrl(url);

  // Guards in place of the schema's parsers, which name the path of every mistake and are too heavy for a visitor's page.
  async function load(address: string, expected?: string, part?: string) {
    try {
      const file = part
        ? (await manifest())?.parts?.[part as 'popular']
        : await (await fetch(address, expected ? {} : { cache: 'no-cache' })).json();
      const { format, version, shardCount, items = [], cards } = file;
      const fits = expected ? version === expected && [items, cards].every(Array.isArray) : shardCount > 0;
      if (fits && format === MODEL_FORMAT) return file;
    } catch {
      // Unreachable, or no JSON: told by `failures`.
    }
    failed.add(address);
    files.delete(address);
  }

  function once(address: string, version?: string, part?: string): Promise<never> {
    const file = files.get(address) ?? load(address, version, part);
    files.set(address, file);
    return file as Promise<never>;
  }

  const manifest = (again?: boolean): Promise<Manifest | undefined> => {
    if (again) files.clear();
    return once(head);
  };

  return {
    manifest,
    read: (name, version, layout = '/json') =>
      layout
        ? once(head.replace(/[^/]*$/, modelPath(version, name, layout)), version)
        : once(`${head}#${name}`, version, name),
    failures: () => [...failed],
  };
}
