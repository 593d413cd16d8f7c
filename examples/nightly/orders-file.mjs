// The log grows by a file a run: nothing that was once fetched is lost when the platform forgets it (Shopify after 60 days).
import { createHmac } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A day in milliseconds: each run asks again for the days before, since an order changes its status after it was fetched. */
export const DAY_MS = 86_400_000;

/**
 * The orders of one run, a JSON object a line, in a file named after source and moment; written whole or not at all.
 * @param {{ orders: string, state: string, now: number }} around the two folders (one disk), and epoch ms
 * @param {string} source `woocommerce`
 * @param {object[]} fetched
 */
export async function writeOrders({ orders, state, now }, source, fetched) {
  const text = fetched.map((order) => `${JSON.stringify(order)}\n`).join('');
  const name = `${source}-${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}.jsonl`;
  if (text) await put(join(orders, name), text, join(state, `${name}.new`));
  await put(join(state, `${source}-until.txt`), String(now));
}

/**
 * Until when orders were fetched, epoch ms; `first` before the first run.
 * @param {string} state
 * @param {string} source
 * @param {number} first
 */
export async function fetchedUntil(state, source, first) {
  const text = await readFile(join(state, `${source}-until.txt`), 'utf8').catch(() => '');
  return Number(text) || first;
}

/**
 * The buyer by a keyed hash: the log then holds no address and no account, and still tells two orders of one person.
 * @param {string | undefined} secret `DANGOL_SALT`; always the same
 * @param {...(string | number | null | undefined)} keys the first that is filled counts: id, e-mail, phone. `0` is nobody
 * @returns {string | undefined} 32 hexadecimal digits
 * @throws {Error} without a secret
 */
export function hashBuyer(secret, ...keys) {
  if (!secret) throw new Error('DANGOL_SALT is not set: give it a long random text, and keep it the same for ever');
  const key = keys.map((each) => String(each ?? '').trim()).find((each) => each && each !== '0');
  return key && createHmac('sha256', secret).update(key.toLowerCase()).digest('hex').slice(0, 32);
}

/**
 * What a platform's API answered; waits and asks again where it says that there were too many calls.
 * @param {string | URL} url
 * @param {RequestInit} init
 * @returns {Promise<Response>}
 * @throws {Error} with the status and never with what was answered: it may hold an order
 */
export async function ask(url, init, tries = 5) {
  const response = await fetch(url, init);
  if (response.ok) return response;
  if (tries > 1 && (response.status === 429 || response.status >= 500)) {
    await new Promise((done) => setTimeout(done, 1000 * (Number(response.headers.get('retry-after')) || 2)));
    return ask(url, init, tries - 1);
  }
  throw new Error(`${new URL(url).host} answered ${response.status}`);
}

/** Written elsewhere and renamed: a reader, or a run that was cut off, finds the old file or the new one. */
export async function put(file, text, beside = `${file}.new`) {
  await writeFile(beside, text, { mode: 0o600 });
  await rename(beside, file);
}
