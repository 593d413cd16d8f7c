import { userError } from '../errors';

/** How many values an option takes: none, one, or all that follow up to the next option. */
export type Arity = 'flag' | 'one' | 'many';

/** What stood on the command line. */
export interface Arguments {
  /** Words that belong to no option. */
  words: string[];
  flags: Set<string>;
  values: Map<string, string[]>;
}

/**
 * Reads a command line: `--name value`, `--name=value`, and several values after an option that takes many
 * (`--orders a.csv b.csv`), as a shell leaves them after expanding `*.csv`. After `--` all are words.
 * @throws UserError for an unknown option or a missing value.
 */
export function parseArguments(argv: readonly string[], command: string, known: Record<string, Arity>): Arguments {
  const found: Arguments = { words: [], flags: new Set(), values: new Map() };
  let open: { name: string; arity: Arity } | undefined;
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] as string;
    if (argument === '--') {
      found.words.push(...argv.slice(index + 1));
      break;
    }
    if (!argument.startsWith('--')) {
      if (open === undefined) found.words.push(argument);
      else add(found, open.name, argument);
      if (open?.arity === 'one') open = undefined;
      continue;
    }
    if (open && !found.values.get(open.name)?.length) throw userError('missingValue', `--${open.name}`);
    const [, name = '', value] = /^--([^=]*)(?:=(.*))?$/su.exec(argument) ?? [];
    const arity = Object.hasOwn(known, name) ? known[name] : undefined;
    if (arity === undefined) throw userError('unknownOption', `--${name}`, command);
    if (arity === 'flag') found.flags.add(name);
    else if (value !== undefined) add(found, name, value);
    open = arity === 'flag' || value !== undefined ? undefined : { name, arity };
    if (open?.arity === 'one') found.values.delete(name);
  }
  if (open && !found.values.get(open.name)?.length) throw userError('missingValue', `--${open.name}`);
  return found;
}

function add(found: Arguments, name: string, value: string): void {
  found.values.set(name, [...(found.values.get(name) ?? []), value]);
}
