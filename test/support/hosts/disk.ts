/** What a host of a test keeps, and how it may fail. */
export interface Disk {
  files: Map<string, { bytes: Buffer; at: number }>;
  folders: Set<string>;
  faults: Faults;
  /** Paths in the order in which they were stored. */
  stored: string[];
  /** Whether the connection is to break now, in the middle of a file. */
  breaks(): boolean;
  /** Notes a stored file; throws `full` where there is no room. */
  store(path: string, bytes: Buffer): void;
  /** Files and folders directly in a folder. */
  within(folder: string): { name: string; isFolder: boolean; bytes: number; at: number }[];
  /** The texts of the files below a folder, by their paths in it. */
  texts(folder: string): Map<string, string>;
}

/** How a host may fail. */
export interface Faults {
  /** After so many stored files the connection is cut in the middle of the next, and the host is down. */
  cutAfter?: number;
  /** Connections are refused. */
  isDown?: boolean;
  /** The same, but the host takes the next connection. */
  cutOnceAfter?: number | undefined;
  /** After so many stored files there is no room. */
  fullAfter?: number;
  /** A folder that may not be made. */
  forbids?: string;
  /** Renaming over a file that is there is refused. */
  refusesRename?: boolean;
}

/** What a full disk throws. */
export const FULL = new Error('full');

export function createDisk(): Disk {
  const disk: Disk = {
    files: new Map(),
    folders: new Set(['/']),
    faults: {},
    stored: [],
    breaks() {
      const { cutAfter, cutOnceAfter } = disk.faults;
      if (disk.stored.length >= (cutAfter ?? Infinity)) disk.faults.isDown = true;
      else if (disk.stored.length >= (cutOnceAfter ?? Infinity)) disk.faults.cutOnceAfter = undefined;
      else return false;
      return true;
    },
    store(path, bytes) {
      if (disk.stored.length >= (disk.faults.fullAfter ?? Infinity)) throw FULL;
      disk.files.set(path, { bytes, at: Date.now() });
      disk.stored.push(path);
    },
    within(folder) {
      const prefix = folder.endsWith('/') ? folder : `${folder}/`;
      const names = [...disk.folders]
        .filter((path) => path !== prefix && path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
        .map((path) => ({ name: path.slice(prefix.length), isFolder: true, bytes: 0, at: 0 }))
        .filter(({ name }) => name);
      const files = [...disk.files]
        .filter(([path]) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
        .map(([path, { bytes, at }]) => ({
          name: path.slice(prefix.length),
          isFolder: false,
          bytes: bytes.length,
          at,
        }));
      return [...names, ...files];
    },
    texts(folder) {
      const prefix = folder.endsWith('/') ? folder : `${folder}/`;
      const below = [...disk.files].filter(([path]) => path.startsWith(prefix));
      return new Map(below.map(([path, { bytes }]) => [path.slice(prefix.length), String(bytes)]));
    },
  };
  return disk;
}

/** A host in this process that files can be published to. */
export interface TestHost {
  /** `ftp://user@127.0.0.1:port`, without a path. */
  address: string;
  disk: Disk;
  /** Connections that were accepted. */
  connections(): number;
  close(): Promise<void>;
}
