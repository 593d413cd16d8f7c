// Why not through the outbox: after a refusal nothing but the consent record may lie on the device, and no visitor id may be made. The record is
// its own outbox: the log remembers up to which one the backend has acknowledged them.
import type { Backend, ConsentRecord, EncodeContext, Envelope } from '@dangol/schema';
import type { Consent } from './consent/consent';
import { judge } from './delivery/judge';
import type { Transport } from './delivery/transport';

/** What `createConsentReport()` takes. */
export interface ConsentReportDeps {
  backend: Backend;
  consent: Pick<Consent, 'log' | 'note'>;
  transport: Pick<Transport, 'send' | 'push'>;
  /** Where the page is from, such as `https://shop.example`. */
  origin: string;
  library: EncodeContext['library'];
  now: () => number;
}

/**
 * Gives a function that sends the records not yet acknowledged to the backend, each in a request of its own and as a `consent_update` event whose
 * id is the record's: the shop's proof, refusals included. What could not be sent goes with the next call. Nothing in it rejects.
 */
export function createConsentReport(deps: ConsentReportDeps): () => Promise<void> {
  const { backend, consent, transport, origin, library, now } = deps;
  let isRunning = false;

  /** The oldest record that the backend has not acknowledged. */
  function next(): ConsentRecord | undefined {
    const { records, reported = 0 } = consent.log();
    return records.find(({ seq }) => seq > reported);
  }

  /** Tells whether the backend is done with it. */
  async function send(record: ConsentRecord): Promise<boolean> {
    const page = { url: `${origin}/` };
    const context = { sentAt: now(), unloading: false, visitor: record.id, page, library };
    for (const request of backend.encode([toEnvelope(record)], context)) {
      if (request.kind === 'push') transport.push(request);
      else {
        const response = await transport.send(request, false);
        // What is refused, even alone, would be so the next time, too, and must not hold up the records after it.
        if (!response || judge(backend, request, response)(record.id) === 'retry') return false;
      }
    }
    // Another tab may have got further.
    consent.note({ reported: Math.max(record.seq, consent.log().reported ?? 0) });
    return true;
  }

  /** Without what would join it to other records of this device, or to a member. */
  function toEnvelope({ member, ...record }: ConsentRecord): Envelope {
    const { id, decidedAt: at, purposes } = record;
    const granted = (Object.keys(purposes) as (keyof typeof purposes)[]).filter((one) => purposes[one] === 'granted');
    return {
      id,
      name: 'consent_update',
      at,
      // Of this record alone: whoever sends proof of a refusal must not be recognised by it.
      visitor: id,
      session: id,
      page: { url: `${origin}/` },
      consent: { record: id, purposes: granted },
      params: { record_id: id, ...record, previous: null },
    };
  }

  return async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      // Until none is left: the visitor may decide again while one is on its way.
      for (let record = next(); record && (await send(record)); ) record = next();
    } catch {
      // The next change or the next page tries again.
    }
    isRunning = false;
  };
}
