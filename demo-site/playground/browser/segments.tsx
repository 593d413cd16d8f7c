import type { JSX } from 'preact';

interface Props {
  name: string;
  options: readonly (readonly [id: string, name: string])[];
  chosen: string;
  choose(id: string): void;
}

/** A few things of which one is chosen. */
export function Segments({ name, options, chosen, choose }: Props): JSX.Element {
  return (
    <fieldset class="segments">
      <legend class="hidden">{name}</legend>
      {options.map(([id, label]) => (
        <button key={id} type="button" aria-pressed={id === chosen} onClick={() => choose(id)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
