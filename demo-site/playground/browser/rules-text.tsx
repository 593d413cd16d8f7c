import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { isFaulty } from '../complaints';
import { sayComplaint } from '../say-complaint';
import { TRIED_KEY } from '../tried';
import type { Editing, PlaygroundContext } from './context';

/** The rules as JSON, to read, edit, copy, download and try; and all that the check says of them. */
export function RulesText({ context, editing }: { context: PlaygroundContext; editing: Editing }): JSX.Element {
  const { words } = context;
  const { draft, setText } = editing;
  const area = useRef<HTMLTextAreaElement>(null);
  const [told, tell] = useState('');
  const errors = draft.complaints.filter(({ level }) => level === 'error').length;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(draft.text);
      tell(words.copied);
    } catch {
      // No clipboard on plain http, or the visitor does not allow it.
      area.current?.focus();
      area.current?.select();
      tell(words.copyRefused);
    }
  }

  return (
    <section class="playground-part">
      <h2 id="rules-title">{words.json}</h2>
      <p class="hint">{words.jsonText}</p>
      <textarea
        ref={area}
        class="rules-text"
        aria-labelledby="rules-title"
        aria-describedby="rules-told"
        aria-invalid={errors ? true : undefined}
        spellcheck={false}
        rows={22}
        value={draft.text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p id="rules-told" role="status" class={errors ? 'complaint error' : 'rules-fine'}>
        {draft.complaints.length ? words.faulty(errors, draft.complaints.length - errors) : words.fine}
      </p>
      {draft.complaints.length > 0 && (
        <ul class="complaints">
          {draft.complaints.map((complaint) => (
            <li key={complaint.path + complaint.expected} class={complaint.level}>
              <code>{complaint.path}</code> {sayComplaint(complaint, words)}
            </li>
          ))}
        </ul>
      )}
      <p class="playground-buttons">
        <button type="button" class="button" onClick={copy}>
          {words.copy}
        </button>
        <button type="button" class="button" onClick={() => download(draft.text)}>
          {words.download}
        </button>
        <button
          type="button"
          class="button button-strong"
          disabled={isFaulty(draft) || !draft.file}
          onClick={() => tryOut(draft.text, context)}
        >
          {words.tryOut}
        </button>
      </p>
      <p class="hint" role="status">
        {told || words.tryText}
      </p>
    </section>
  );
}

function download(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'campaigns.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The shop's own script finds the rules there, and says on every page that they are being tried. */
function tryOut(text: string, { shopAt }: PlaygroundContext): void {
  sessionStorage.setItem(TRIED_KEY, text);
  location.assign(shopAt);
}
