import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Draft, draftOf, isFaulty } from '../complaints';
import { writeFile } from '../write-file';
import type { Editing, PlaygroundContext } from './context';
import { Form } from './form';
import { Judged } from './judged';
import { Preview } from './preview';
import { RulesText } from './rules-text';

/** The one that is understood at a glance. */
const FIRST = 'seen-three-times';

/** A campaign of the playbook, made one's own: fields and JSON are two views of one text. */
export function Playground({ context, first }: { context: PlaygroundContext; first: string | undefined }): JSX.Element {
  const { words, entries } = context;
  const given = entries.find(({ id }) => id === first) ?? entries.find(({ id }) => id === FIRST) ?? entries[0]!;
  const [chosen, choose] = useState(given.id);
  const [draft, setDraft] = useState<Draft>(() => draftOf(writeFile(given.file)));
  const editing: Editing = { draft, setText: (text) => setDraft(draftOf(text)) };
  const sound = isFaulty(draft) ? undefined : draft.file;

  function begin(id: string): void {
    const entry = entries.find((each) => each.id === id);
    if (!entry) return;
    choose(id);
    setDraft(draftOf(writeFile(entry.file)));
    const address = new URL(location.href);
    address.searchParams.set('campaign', id);
    history.replaceState(history.state, '', address);
  }

  return (
    <div class="playground-panels">
      <label class="control playground-start">
        <span>{words.start}</span>
        <select onChange={({ currentTarget }) => begin(currentTarget.value)}>
          {entries.map(({ id, name }) => (
            <option key={id} value={id} selected={id === chosen}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <section class="playground-settings">
        <h2>{words.settings}</h2>
        {draft.file && <Form key={chosen} context={context} editing={editing} file={draft.file} />}
        <button type="button" class="link" onClick={() => begin(chosen)}>
          {words.again}
        </button>
      </section>
      <div class="playground-seen">
        <Preview context={context} file={sound} chosen={chosen} />
        <Judged context={context} file={sound} />
      </div>
      <RulesText context={context} editing={editing} />
    </div>
  );
}
