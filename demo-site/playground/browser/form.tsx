import type { CampaignFile } from '@dangol/schema';
import type { JSX } from 'preact';
import { campaignWords } from '../../../packages/dangol/src/inspector/campaigns/words';
import { complaintsAt } from '../complaints';
import { changeField } from '../fields/change-field';
import type { Field } from '../fields/field';
import { fieldsOf } from '../fields/fields-of';
import { pathOf } from '../fields/set-at';
import { writeFile } from '../write-file';
import type { Editing, PlaygroundContext } from './context';
import { Control } from './control';

/** The keys of the one campaign of the file. */
export const CAMPAIGN = ['campaigns', 0] as const;

/** The fields of the campaign, by what a marketer thinks of; each with what is wrong with it. */
export function Form({
  context,
  editing,
  file,
}: {
  context: PlaygroundContext;
  editing: Editing;
  file: CampaignFile;
}): JSX.Element {
  const { words, language, data } = context;
  const [campaign] = file.campaigns;
  const products = data.products.map(({ id, card }) => [id, card.titles?.[language] ?? card.title] as const);
  const groups = fieldsOf(campaign!, CAMPAIGN, { words, said: campaignWords[language], products });
  const change = (field: Field, typed: string | readonly string[]) =>
    editing.setText(writeFile(changeField(file, field, typed)));
  return (
    <form class="controls playground-form" onSubmit={(event) => event.preventDefault()}>
      {groups.map(({ title, text, fields }) => (
        <fieldset key={title} class="control-group">
          <legend>{title}</legend>
          {fields.map((field) => (
            <Control
              key={pathOf(field.keys)}
              words={words}
              file={file}
              field={field}
              complaints={complaintsAt(editing.draft.complaints, pathOf(field.keys))}
              change={(typed) => change(field, typed)}
            />
          ))}
          {text && <p class="hint">{text}</p>}
        </fieldset>
      ))}
    </form>
  );
}
