// Why not through the outbox: after a refusal nothing but the consent record may lie on the device, and no visitor id may be made. The record is
// its own outbox: the log remembers up to which one the backend has acknowledged them.
import type { Backend, ConsentRecord, EncodeContext, Envelope } from '@dangol/schema';
import type { Consent } from './consent/consent';
import { judge } from './delivery/judge';
import type { Transport } from './delivery/transport';

/** What `createConsentReport()` takes. */
export interface ConsentReportDeps {
  backend: Backend;
  consent: Pick<Consent, 'unreported' | 'reported'>;
  transport: Pick<Transport, 'send' | 'push'>;
  /** Where the page is from, such as `https://shop.example`. */
  origin: string;
  library: EncodeContext['library'];
  now: () => number;
}

/**
 * Gives a function that sends the records not yet acknowledged to the backend, each as a `consent_update` event whose id is the record's: the
 * shop's proof, refusals included. What could not be sent goes with the next call. Nothing in it rejects.
 */
export function createConsentReport(deps: ConsentReportDeps): () => Promise<void> {
  const { backend, consent, transport, origin, library, now } = deps;
  let isRunning = false;

  async function send(records: ConsentRecord[]): Promise<void> {
    const page = { url: `${origin}/` };
    const context = { sentAt: now(), unloading: false, visitor: records[0]!.id, page, library };
    for (const request of backend.encode(records.map(toEnvelope), context)) {
      if (request.kind === 'push') transport.push(request);
      else {
        const response = await transport.send(request, false);
        const judged = response && judge(backend, request, response);
        // A refusal for good would be one the next time, too.
        if (!request.eventIds.every((id) => ['sent', 'refused'].includes(judged?.(id) ?? ''))) return;
      }
    }
    consent.reported(records.at(-1)!.seq);
  }

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
      params: { record_id: id, ...record },
    };
  }

  return async () => {
    const records = consent.unreported().slice(0, backend.limits.events);
    if (isRunning || !records[0]) return;
    isRunning = true;
    try {
      await send(records);
    } catch {
      // The next change or the next page tries again.
    }
    isRunning = false;
  };
}
