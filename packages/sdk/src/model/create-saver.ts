/** Writes what has changed, one write at a time. */
export interface Saver {
  /** There is something to write. */
  changed(): void;
  /** What was to be written is gone. */
  forget(): void;
  /** Writes what has changed so far, and what changes meanwhile after it, all at once. */
  save(): Promise<void>;
}

/** @param maySave asked before each write. */
export function createSaver(write: () => Promise<void>, maySave: () => boolean): Saver {
  let isSaved = true;
  let saving: Promise<void> | undefined;

  async function writeAll(): Promise<void> {
    while (!isSaved && maySave()) {
      isSaved = true;
      await write();
    }
  }

  return {
    changed() {
      isSaved = false;
    },
    forget() {
      isSaved = true;
    },
    save() {
      saving ??= writeAll().finally(() => {
        saving = undefined;
      });
      return saving;
    },
  };
}
