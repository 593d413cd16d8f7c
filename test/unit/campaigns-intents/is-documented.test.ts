// The contract that others build upon says what the code does.
import { readFileSync } from 'node:fs';
import { quietHours } from '@dangol/campaigns/intents';
import { CHANNELS, parseEnvelope, parseEvent, type Regime } from '@dangol/schema';
import { expect, test } from 'vitest';

const page = readFileSync(new URL('../../../packages/campaigns/docs/intents.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, text]) => JSON.parse(text!));
const rowsOf = (start: RegExp) =>
  page
    .split('\n')
    .filter((line) => start.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

test('its examples are well-formed events', () => {
  const [event, change] = examples;
  const { id, time, type, data } = event;
  const envelope = parseEnvelope({ ...data, id, name: type.replace('dangol.', ''), at: Date.parse(time) });
  expect(envelope.name).toBe('intent_armed');
  expect(envelope.params.due_at).toBe(Date.parse('2026-11-23T22:00+09:00'));
  expect(() => parseEvent('intent_cancelled', change)).not.toThrow();
  expect(change.intent_id).toBe(envelope.params.intent_id);
});

test('its table of quiet hours is the one that is kept', () => {
  const rows = rowsOf(/^\| `(kr|us|eu|uk|none)` /);
  expect(rows).toHaveLength(5);
  for (const [regime, ...cells] of rows) {
    const kept = ['email', 'sms', 'kakao', 'webpush', 'apppush'].map((name) => {
      const quiet = quietHours(regime!.replaceAll('`', '') as Regime, CHANNELS.find((channel) => channel === name)!);
      return quiet ? quiet.hours + (quiet.isLifted ? ', or consent to the night' : '') : '–';
    });
    expect(cells).toEqual(kept);
  }
});

test('it names every reason there is, with the event it belongs to', () => {
  const rows = rowsOf(/^\| `[a-z-]+` \| (cancelled|fired|suppressed) /);
  expect(rows).toHaveLength(13);
  for (const [reason, event] of rows) {
    const params = { intent_id: 'a:b:0', campaign: 'a', occurrence: 'b', reason: reason!.replaceAll('`', '') };
    for (const name of ['cancelled', 'fired', 'suppressed']) {
      const parse = () => parseEvent(`intent_${name}`, params);
      if (name === event) expect(parse).not.toThrow();
      else expect(parse).toThrow(/reason/);
    }
  }
});
