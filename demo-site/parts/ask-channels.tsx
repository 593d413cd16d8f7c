import type { JSX } from 'preact';
import type { Words } from '../words';

/**
 * Asks for advertising, nothing ticked: each channel by itself, text messages at night apart from those by day (e-mail needs no such consent;
 * Korea, Network Act §50), and says what a consent must be told (PIPA §22: purpose, items, retention, the right to refuse).
 */
export function AskChannels({ words }: { words: Words['channels'] }): JSX.Element {
  return (
    <fieldset class="channels">
      <legend>{words.title}</legend>
      {Object.entries(words.boxes).map(([name, text]) => (
        <label key={name} class={name === 'night' ? 'choice channels-night' : 'choice'}>
          <input type="checkbox" name={name} />
          {text}
        </label>
      ))}
      <dl>
        {words.facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </fieldset>
  );
}
