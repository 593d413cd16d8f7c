import type { JSX } from 'preact';
import type { Words } from '../words';

/** Asks whether device and membership may go together, nothing ticked, apart from everything else (PIPA §22). */
export function AskLink({ words }: { words: Words['link'] }): JSX.Element {
  return (
    <fieldset class="channels">
      <legend>{words.title}</legend>
      <label class="choice">
        <input type="checkbox" name="link" />
        {words.box}
      </label>
      <dl>
        {words.facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="channels-note">{words.note}</p>
    </fieldset>
  );
}

/** Asks for the age group; it is used only with the box ticked as well. */
export function AskAge({ words }: { words: Words['age'] }): JSX.Element {
  return (
    <fieldset class="channels">
      <legend>{words.title}</legend>
      <label class="choice">
        <span class="hidden">{words.label}</span>
        <select name="age">
          <option value="">{words.none}</option>
          {Object.entries(words.bands).map(([band, name]) => (
            <option key={band} value={band}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        <input type="checkbox" name="ageOk" />
        {words.box}
      </label>
    </fieldset>
  );
}
