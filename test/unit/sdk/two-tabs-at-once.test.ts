// One tab deletes what the other is writing to in the same moment. Every moment is tried, and several delays with which the other hears of it.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aDevice, type Tab, turns } from './a-device';

const GRANTED = { personalization: true, analytics: true };
const MOMENTS = [0, 1, 2, 4, 7];
const uncaught: unknown[] = [];
const note = (error: unknown) => void uncaught.push(error);

beforeEach(() => {
  uncaught.length = 0;
  process.on('unhandledRejection', note);
});

afterEach(() => {
  process.off('unhandledRejection', note);
  expect(uncaught).toEqual([]);
});

const search = ({ client }: Tab, term: string) => client.track('search', { search_term: term });
const termsIn = ({ client }: Tab) => client.profile.snapshot().searches.map(({ term }) => term);
const newest = ({ client }: Tab) => client.consent.history().at(-1)?.id;

/**
 * A tab searches in every turn, for three more once it has heard that another has deleted, `moment` turns later; and so does the other from there on.
 * Gives what was captured before, and with the knowledge of it, and what is found of either.
 * @param isOpening the one tab is only being opened.
 */
async function play(lagTurns: number, moment: number, isOpening: boolean, remove: (tab: Tab) => void) {
  const device = aDevice();
  const open = (lag = 0) => device.openTab({ regime: 'eu', pageViews: false, lagTurns: lag });
  const here = open();
  here.client.consent.set(GRANTED);
  search(here, 'long before');
  await turns(100);
  await here.client.flush();
  const there = open(lagTurns);
  if (!isOpening) await turns(100);
  const before = ['long before'];
  const since: string[] = [];
  const hasHeard = () => newest(there) === newest(here) && there.client.consent.allows('analytics');
  for (let turn = 0, left = 3; left > 0; turn++) {
    if (turn === moment) remove(here);
    const isKnown = turn >= moment && hasHeard();
    search(there, `there ${turn}`);
    (isKnown ? since : turn < moment ? before : []).push(`there ${turn}`);
    if (isKnown) left--;
    if (turn >= moment && here.client.consent.allows('analytics')) {
      search(here, `here ${turn}`);
      since.push(`here ${turn}`);
    }
    await turns(1);
  }
  const sent = [here, there].map((tab) => tab.sent.length);
  await turns(200);
  for (const { client } of [here, there]) await client.flush();
  await turns(100);
  const sentSince = [here, there].flatMap((tab, index) => tab.sent.slice(sent[index]));
  const found = {
    here: termsIn(here),
    there: termsIn(there),
    sent: sentSince.map(({ params }) => String(params.search_term)),
  };
  for (const { client } of [here, there]) client.destroy();
  const later = open();
  await later.client.profile.ready();
  const stored = termsIn(later);
  later.client.destroy();
  return { before, since, found: { ...found, stored } };
}

describe.each<[string, (tab: Tab) => void]>([
  ['erases', ({ client }) => void client.profile.erase()],
  [
    'withdraws and grants anew',
    ({ client }) => {
      client.consent.withdraw();
      client.consent.set(GRANTED);
    },
  ],
  [
    'withdraws, and grants anew three turns later',
    ({ client }) => {
      client.consent.withdraw();
      void turns(3).then(() => client.consent.set(GRANTED));
    },
  ],
])('a tab %s while another captures: nothing of before stays, what comes after does', (_, remove) => {
  test.each([
    ['hears of it at once', 0, false],
    ['hears of it eight turns later', 8, false],
    ['is being opened', 0, true],
    ['is being opened, and hears of it four turns later', 4, true],
  ])('the other %s', async (_, lagTurns, isOpening) => {
    const problems: string[] = [];
    for (const moment of MOMENTS) {
      const { before, since, found } = await play(lagTurns, moment, isOpening, remove);
      for (const [place, terms] of Object.entries(found)) {
        const revived = terms.filter((term) => before.includes(term));
        const lost = since.filter((term) => !terms.includes(term));
        if (revived[0] || lost[0]) problems.push(`turn ${moment}, ${place}: revived [${revived}], lost [${lost}]`);
      }
    }
    expect(problems).toEqual([]);
  });
});
