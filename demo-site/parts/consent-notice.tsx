import type { JSX } from 'preact';
import type { View } from '../view';

/** The consent notice, hidden until the script finds that no choice was made: a bar at the bottom that blocks nothing. */
export function ConsentNotice({ view }: { view: View }): JSX.Element {
  const { consent } = view.words;
  return (
    <section class="consent" aria-label={consent.label} data-consent data-dangol-consent hidden>
      <div class="wrap consent-inner">
        <div class="consent-words">
          <h2>{consent.title}</h2>
          <p>
            {consent.text} <a href={view.href('/privacy')}>{consent.more}</a>
          </p>
        </div>
        <form class="consent-choice" data-consent-choice hidden>
          {Object.entries(consent.purposes).map(([purpose, [name, text]]) => (
            <label key={purpose}>
              <input type="checkbox" name={purpose} />
              <span>
                <strong>{name}</strong>
                {text}
              </span>
            </label>
          ))}
          <div class="consent-buttons">
            <button type="button" class="button" data-consent-back>
              {consent.back}
            </button>
            <button type="submit" class="button">
              {consent.save}
            </button>
          </div>
        </form>
        <div class="consent-buttons" data-consent-main>
          <button type="button" class="button" data-consent-set="refuse">
            {consent.refuse}
          </button>
          <button type="button" class="button" data-consent-choose>
            {consent.choose}
          </button>
          <button type="button" class="button" data-consent-set="accept">
            {consent.accept}
          </button>
        </div>
      </div>
    </section>
  );
}
