import { MODEL_FORMAT } from '@dangol/schema';

/** The slice of `fetch` that is used. */
export type Fetch = (url: string, init?: { cache?: 'no-cache' }) => Promise<Pick<Response, 'json'>>;

/** The files of a model folder. */
export interface Files {
  /**
   * Reads a file of a version, or without one `manifest.json`, past the browser's cache. Each is read once a page; what failed is tried
   * again by the next call. A file that is unreachable, or of another format, version or shape is `undefined`.
   */
  read<File>(path: string, version?: string): Promise<File | undefined>;
  /** Addresses that failed. */
  failures(): string[];
}

/** Reads the files of the folder at `url`. */
export function createFiles(url: string, fetch: Fetch): Files {
  const failed = new Set<string>();
  const files = new Map<string, Promise<unknown>>();

  // Guards in place of the schema's parsers, which name the path of every mistake and are too heavy for a visitor's page.
  async function load(address: string, expected?: string) {
    try {
      const file = await (await fetch(address, expected ? {} : { cache: 'no-cache' })).json();
      const { format, version, shardCount, items = [], cards } = file;
      const fits = expected ? version === expected && [items, cards].every(Array.isArray) : shardCount > 0;
      if (fits && format === MODEL_FORMAT) return file;
    } catch {
      // Unreachable, or no JSON: told by `failures`.
    }
    failed.add(address);
    files.delete(address);
  }

  return {
    read(path, version) {
      const address = url.replace(/\/*$/, '/') + (version ? `${version}/` : '') + path;
      const file = files.get(address) ?? load(address, version);
      files.set(address, file);
      return file as Promise<never>;
    },
    failures: () => [...failed],
  };
}
