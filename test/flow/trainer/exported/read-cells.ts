import { openDatabase } from '../../../../packages/trainer/src/database/open-database';
import { openInput } from '../../../../packages/trainer/src/read/open-input';
import { createTally, type Refusal } from '../../../../packages/trainer/src/read/tally';

/** What reading a file gave. */
export interface ReadCells {
  columns: string[];
  layout: string | undefined;
  /** Each with its row in the file as `line`, and a cell by column; empty ones left out. */
  rows: Record<string, string | number>[];
  refusals: Refusal[];
  /** How many rows were met. */
  met: number;
}

/**
 * Opens a file and reads columns of it, as training does.
 * @param wanted default: all that it has.
 */
export async function readCells(file: string, wanted?: readonly string[]): Promise<ReadCells> {
  const database = await openDatabase();
  try {
    const input = await openInput(database, file);
    const tally = createTally(file);
    const roles = new Map((wanted ?? input.columns).map((column, place) => [`r${place}`, column]));
    const met = await input.load('cells', roles, tally);
    const rows: Record<string, string | number>[] = [];
    for await (const chunk of database.stream('SELECT * FROM cells')) {
      for (const [line, ...cells] of chunk) {
        const filled = [...roles.values()].flatMap((column, place) =>
          cells[place] === null ? [] : [[column, cells[place]]],
        );
        rows.push({ line: Number(line), ...Object.fromEntries(filled) });
      }
    }
    return { columns: input.columns, layout: input.layout, rows, refusals: tally.refusals(), met };
  } finally {
    await database.close();
  }
}
