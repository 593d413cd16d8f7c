import type { Complaint } from '@dangol/campaigns/check';
import { type CampaignFile, CHANNELS } from '@dangol/schema';
import type { JSX } from 'preact';
import { fieldValue } from '../fields/change-field';
import type { Field } from '../fields/field';
import { pathOf } from '../fields/set-at';
import { sayComplaint } from '../say-complaint';
import type { PlaygroundWords } from '../words';

interface Props {
  words: PlaygroundWords;
  file: CampaignFile;
  field: Field;
  complaints: readonly Complaint[];
  change(typed: string | readonly string[]): void;
}

/** One field: its name, its control, and below it what the check says of it. */
export function Control({ words, file, field, complaints, change }: Props): JSX.Element {
  const value = fieldValue(file, field);
  const id = `field-${pathOf(field.keys).replace(/\W+/g, '-')}`;
  const told = complaints.length ? `${id}-told` : undefined;
  const common = {
    id,
    'data-path': pathOf(field.keys),
    'aria-invalid': complaints.length ? true : undefined,
    'aria-describedby': told,
  };
  const isWide = field.kind === 'text' || field.kind === 'channels';
  return (
    <div class={isWide ? 'control control-wide' : 'control'}>
      {field.kind === 'channels' ? (
        <Channels {...{ words, field, value: value as readonly string[], change, id }} />
      ) : (
        <>
          <label for={id}>{field.label}</label>
          <Input {...{ words, field, value: String(value), change, common }} />
        </>
      )}
      {complaints.map((complaint) => (
        <p key={complaint.expected} class={`complaint ${complaint.level}`} id={told}>
          {sayComplaint(complaint, words)}
        </p>
      ))}
    </div>
  );
}

interface InputProps extends Pick<Props, 'words' | 'field' | 'change'> {
  value: string;
  common: {
    id: string;
    'data-path': string;
    'aria-invalid': boolean | undefined;
    'aria-describedby': string | undefined;
  };
}

function Input({ words, field, value, change, common }: InputProps): JSX.Element {
  const { kind, options, suffix, isOptional, isLong } = field;
  const onInput = (event: Event) => change((event.currentTarget as HTMLInputElement).value);
  if (kind === 'choice') {
    return (
      <select {...common} onChange={onInput}>
        {options!.map(([id, name]) => (
          <option key={id} value={id} selected={id === value}>
            {name}
          </option>
        ))}
      </select>
    );
  }
  if (kind === 'duration') return <Duration {...{ words, field, value, change, common }} />;
  if (kind === 'text' && isLong) return <textarea {...common} rows={2} value={value} onInput={onInput} />;
  const type = kind === 'date' || kind === 'text' ? kind : 'number';
  const input = (
    <input
      {...common}
      type={type as 'text'}
      value={value}
      step={type === 'number' ? 'any' : undefined}
      placeholder={isOptional && type !== 'date' ? words.none : undefined}
      onInput={onInput}
    />
  );
  return suffix ? (
    <span class="control-pair">
      {input}
      <span>{suffix}</span>
    </span>
  ) : (
    input
  );
}

/** `14d` as a figure and a unit. What is no duration shows as it is, for the check to complain of. */
function Duration({ words, field, value, change, common }: InputProps): JSX.Element {
  const [, figure = value, unit = 'd'] = /^(\d*)([smhdw])$/.exec(value) ?? [];
  const put = (count: string, of: string) => change(count === '' && field.isOptional ? '' : `${count}${of}`);
  return (
    <span class="control-pair">
      <input
        {...common}
        type="text"
        inputMode="numeric"
        value={figure}
        placeholder={field.isOptional ? '–' : undefined}
        onInput={({ currentTarget }) => put(currentTarget.value.trim(), unit)}
      />
      <select
        aria-label={`${field.label}: ${words.unit}`}
        onChange={({ currentTarget }) => figure && put(figure, currentTarget.value)}
      >
        {Object.entries(words.units).map(([id, name]) => (
          <option key={id} value={id} selected={id === unit}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

function Channels(
  props: Pick<Props, 'words' | 'field' | 'change'> & { value: readonly string[]; id: string },
): JSX.Element {
  const { words, field, value, change, id } = props;
  const toggle = (channel: string) =>
    change(value.includes(channel) ? value.filter((other) => other !== channel) : [...value, channel]);
  return (
    <fieldset class="control-boxes" id={id}>
      <legend>{field.label}</legend>
      {CHANNELS.map((channel) => (
        <label key={channel} class="choice">
          <input type="checkbox" checked={value.includes(channel)} onChange={() => toggle(channel)} />
          {words.channelNames[channel] ?? channel}
        </label>
      ))}
    </fieldset>
  );
}
