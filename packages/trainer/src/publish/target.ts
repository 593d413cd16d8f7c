/** What lies in a folder of a target. */
export interface Entry {
  name: string;
  isFolder: boolean;
  /** Of a file. */
  bytes: number;
  /** When it was last written, epoch ms; `undefined` where the host does not say. */
  writtenAt?: number | undefined;
}

/** How a file is written. */
export interface WriteOptions {
  /** Nobody reads it yet: it may go straight to its place, unfinished for a moment. Default false: readers find the old file or the new one. */
  isNew?: boolean;
  /** What packed the bytes, for a host that keeps it as a header (S3). Others do not get packed bytes under a plain name. */
  encoding?: 'gzip';
}

/** A place that visitors read from: a folder, or one on another host. Paths are relative to it, with `/`; folders are made as needed. */
export interface Target {
  /** Where it is, for people: host and path, never a password. */
  describe: string;
  /** What kind of place it is. */
  kind: 'folder' | 'ftp' | 'sftp' | 's3';
  /** How many files may be written at once. */
  atOnce: number;
  /** `undefined` where there is no such file. */
  read(path: string): Promise<Buffer | undefined>;
  write(path: string, bytes: Uint8Array | string, options?: WriteOptions): Promise<void>;
  /** What lies directly in a folder; nothing where there is none. Default: the target itself. */
  list(folder?: string): Promise<Entry[]>;
  /** When a file was last written, epoch ms, asked for where `list` does not say. */
  writtenAt?(path: string): Promise<number | undefined>;
  /** Deletes a file, or a folder that is empty; what is not there is no mistake. */
  remove(path: string): Promise<void>;
  /** What is to be told to people afterwards: that a host did something in a lesser way. */
  notes(): string[];
  close(): Promise<void>;
}

/** What a target may be told besides its address. */
export interface TargetOptions {
  /** S3: address of the service where it is not AWS's, such as `https://ACCOUNT.r2.cloudflarestorage.com`. */
  endpoint?: string | undefined;
  /** S3: default `AWS_REGION`, else `us-east-1` (`auto` with an endpoint). */
  region?: string | undefined;
  /** How long a host may keep silent. Default 30 s. */
  timeoutMs?: number | undefined;
  /** Before the first new attempt; twice as long before each further one. Default 1 s. */
  retryMs?: number | undefined;
}
