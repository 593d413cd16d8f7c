/** The slice of `fetch` that is used. */
export type Fetch = (url: string, init?: { cache?: 'no-cache' }) => Promise<Pick<Response, 'ok' | 'json'>>;

/** The files of a model folder, by path within it. A file that is unreachable or does not fit is `undefined`. */
export interface Files {
  /** Reads a file once a page; what failed is tried again by the next call. */
  once<File>(path: string, fits: (file: File) => boolean): Promise<File | undefined>;
  /** Reads a file past the browser's cache. */
  anew<File>(path: string, fits: (file: File) => boolean): Promise<File | undefined>;
  /** Whether the file was read by this page, or is on its way. */
  has(path: string): boolean;
  /** Addresses that failed. */
  failures(): string[];
}

/** Reads the files of the folder at `url`. */
export function createFiles(url: string, fetch: Fetch): Files {
  const base = url.replace(/\/*$/, '/');
  const failed = new Set<string>();
  const files = new Map<string, Promise<unknown>>();

  async function load(path: string, fits: (file: never) => boolean, init?: { cache: 'no-cache' }) {
    try {
      const response = await fetch(base + path, init);
      const file = response.ok && (await response.json());
      if (fits(file as never)) return file;
    } catch {
      // Unreachable, or no JSON: told by `failures`.
    }
    failed.add(base + path);
    files.delete(path);
  }

  return {
    once(path, fits) {
      const file = files.get(path) ?? load(path, fits);
      files.set(path, file);
      return file as Promise<never>;
    },
    anew: (path, fits) => load(path, fits, { cache: 'no-cache' }),
    has: (path) => files.has(path),
    failures: () => [...failed],
  };
}
