import type { Card, ItemRecord, Popular } from '@dangol/schema';

/** A model folder, read as needed. Nothing here rejects: what cannot be read is absent. */
export interface Model {
  /**
   * Records by id, with cards for the tops of their lists.
   * @param options.keptOnly reads memory and device alone, never the network.
   */
  read(ids: string[], options?: { keptOnly?: boolean }): Promise<ModelRead>;
  popular(): Promise<Popular | undefined>;
  /** The version in use; `undefined` until something was read, or when the model is unreadable or switched off. */
  version(): string | undefined;
  /** Deletes what is kept on the device. */
  erase(): Promise<void>;
  destroy(): void;
}

/** What a read gave. */
export interface ModelRead {
  records: Map<string, ItemRecord>;
  cards: Map<string, Card>;
}
