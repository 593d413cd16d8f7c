import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const MOST_ROWS_SHOWN = 100;
const MOST_WATCHERS = 20;
const MOST_BYTES_BEHIND = 1024 * 1024;
const SHOW_EVERY_MS = 150;

/**
 * Shows what arrives to the pages that watch: the newest rows at once, then a message every 150 ms at most.
 * @param {import('./store.mjs').Store} store
 */
export async function createLive(store) {
  const html = await readFile(new URL('live.html', import.meta.url), 'utf8');
  let rows = (await store.newest(MOST_ROWS_SHOWN)).map(({ event, receivedAt }) => ({
    receivedAt,
    event: JSON.parse(event),
  }));
  let fresh = [];
  let arrived = 0;
  const counts = { total: await store.count(), duplicates: 0, refused: 0 };
  const watchers = new Set();
  const timer = setInterval(flush, SHOW_EVERY_MS);

  function flush() {
    if (fresh.length === 0 && arrived === 0) return;
    const message = toMessage('more', { ...counts, rows: fresh, arrived });
    fresh = [];
    arrived = 0;
    for (const watcher of watchers) {
      // A page that does not keep up must not fill our memory; it reconnects by itself.
      if (watcher.writableLength > MOST_BYTES_BEHIND) watcher.destroy();
      else watcher.write(message);
    }
  }

  return {
    /** Answers with the page, in Korean where the reader prefers it. */
    page(request, response) {
      const nonce = randomBytes(16).toString('base64');
      const lang = prefersKorean(request.headers['accept-language'] ?? '') ? 'ko' : 'en';
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; connect-src 'self'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`,
        vary: 'accept-language',
      });
      response.end(html.replaceAll('{{nonce}}', nonce).replace('lang="en"', `lang="${lang}"`));
    },
    /** @param {import('./store.mjs').StoredEvent[]} stored @param {number} duplicates @param {{ error: string }[]} refused */
    show(stored, duplicates, refused) {
      const receivedAt = Date.now();
      counts.total += stored.length;
      counts.duplicates += duplicates;
      counts.refused += refused.length;
      arrived += stored.length + duplicates + refused.length;
      const good = stored.slice(-MOST_ROWS_SHOWN).map(({ event }) => ({ receivedAt, event: JSON.parse(event) }));
      const bad = refused.slice(-5).map(({ error }) => ({ receivedAt, error }));
      rows = [...rows, ...good, ...bad].slice(-MOST_ROWS_SHOWN);
      fresh = [...fresh, ...good, ...bad].slice(-MOST_ROWS_SHOWN);
    },
    /** Keeps the answer open and writes server-sent events to it. */
    watch(response) {
      if (watchers.size >= MOST_WATCHERS) return response.writeHead(503).end('too many pages watch\n');
      flush();
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(toMessage('start', { ...counts, rows, arrived: 0 }));
      watchers.add(response);
      response.once('close', () => watchers.delete(response));
    },
    close() {
      clearInterval(timer);
      for (const watcher of watchers) watcher.end();
    },
  };
}

function toMessage(name, data) {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** `ko` before `en` by weight, by order where the weights are equal. */
function prefersKorean(header) {
  const languages = header.split(',').map((entry) => {
    const [tag, weight] = entry.trim().split(/\s*;\s*q=/);
    return { language: tag.toLowerCase().split('-')[0], weight: Number(weight ?? 1) };
  });
  languages.sort((a, b) => b.weight - a.weight);
  return languages.find(({ language }) => language === 'ko' || language === 'en')?.language === 'ko';
}
