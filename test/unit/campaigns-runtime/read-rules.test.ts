import { expect, test } from 'vitest';
import { readRules } from '../../../packages/dangol/src/campaigns/rules/read-rules';

async function read(answer: () => Response | Promise<Response>) {
  const warnings: string[] = [];
  const asked: RequestInit[] = [];
  const rules = await readRules('/rules.json', {
    fetch: async (_, init) => {
      asked.push(init);
      return answer();
    },
    warn: (message) => void warnings.push(message),
  });
  return { rules, warnings, asked };
}

test('rules are read without credentials, and from the cache where that may', async () => {
  const { rules, warnings, asked } = await read(() => new Response('{"format":"campaign/1"}'));
  expect(rules).toEqual({ format: 'campaign/1' });
  expect(asked).toEqual([{ credentials: 'omit', cache: 'default' }]);
  expect(warnings).toEqual([]);
});

test.each([
  ['is not there', () => new Response('', { status: 404 }), 'answered 404'],
  ['is no JSON', () => new Response('<!doctype html>'), 'JSON'],
  ['is empty', () => new Response(''), 'JSON'],
  ['cannot be reached', () => Promise.reject(new TypeError('offline')), 'offline'],
  ['says that it is huge', () => new Response('{}', { headers: { 'content-length': '9999999' } }), 'larger than'],
])('a file that %s gives nothing, and one line', async (_, answer, line) => {
  const { rules, warnings } = await read(answer as () => Response);
  expect(rules).toBeUndefined();
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain(line);
});

test('a file without end is not read to its end', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent++;
      controller.enqueue(new TextEncoder().encode(' '.repeat(100_000)));
    },
  });
  const { rules, warnings } = await read(() => new Response(endless));
  expect(rules).toBeUndefined();
  expect(warnings[0]).toContain('larger than');
  expect(sent).toBeLessThan(8);
});
