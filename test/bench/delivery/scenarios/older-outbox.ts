/**
 * Runs in a page: writes an outbox as versions before `madeAt` and `consent` kept it (database version 1, one store `events`, records under
 * their ids and the visitor's document under `meta`), with one event for each name.
 * @param at when they happened, epoch ms.
 */
export async function writeOlderOutbox({
  names,
  origin,
  at,
}: {
  names: string[];
  origin: string;
  at: number;
}): Promise<void> {
  const visitor = '7d1f3c52-4a55-4c53-9d8f-0f6a4f5b6c01';
  const session = '2b0e7a8e-91f2-4c37-8a44-53a1f9d2e702';
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('dangol-outbox', 1);
    request.onupgradeneeded = () => void request.result.createObjectStore('events');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const writing = database.transaction('events', 'readwrite');
  const events = writing.objectStore('events');
  events.put({ visitor, session: { id: session, at }, orders: new Map(), rests: new Map() }, 'meta');
  names.forEach((name, n) => {
    const id = `019c0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
    const envelope = {
      id,
      name: 'bench',
      at: at + n,
      visitor,
      session,
      page: { url: `${origin}/`, title: 'Shop' },
      consent: { record: null, purposes: ['necessary', 'personalization', 'analytics'] },
      params: { name, filler: '' },
    };
    events.put({ id, at: at + n, bytes: 700, envelope, to: ['cloudevents'] }, id);
  });
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onerror = reject;
  });
  database.close();
}
