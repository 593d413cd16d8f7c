/** One event as a backend understands it: the CloudEvent taken apart. */
export interface RecordedEvent {
  id: string;
  /** The CloudEvent's type without `dangol.`. */
  name: string;
  /** Epoch ms. */
  at: number;
  source: string;
  data: RecordedData;
  /** The CloudEvent as it came. */
  raw: Record<string, unknown>;
}

/** What our CloudEvents carry. */
export interface RecordedData {
  visitor: string;
  member?: string;
  session: string;
  page: { url: string; title?: string; referrer?: string; type?: string; language?: string };
  consent: { record: string | null; purposes: string[] };
  params: Record<string, unknown>;
}

const BATCH = ['application/cloudevents-batch+json', 'text/plain'];
const SINGLE = ['application/cloudevents+json'];

/**
 * Reads the body of a request by its content type, the way a real backend does.
 * @returns the events, or `undefined` where the body is no CloudEvents.
 */
export function readEvents(contentType: string | undefined, body: string): RecordedEvent[] | undefined {
  const type = (contentType ?? '').split(';')[0]!.trim().toLowerCase();
  try {
    if (BATCH.includes(type)) return (JSON.parse(body) as Record<string, unknown>[]).map(readEvent);
    if (SINGLE.includes(type)) return [readEvent(JSON.parse(body))];
  } catch {
    return undefined;
  }
  return undefined;
}

function readEvent(raw: Record<string, unknown>): RecordedEvent {
  const { specversion, id, type, source, time, data } = raw;
  if (specversion !== '1.0' || typeof id !== 'string' || typeof type !== 'string') throw new TypeError('no CloudEvent');
  const at = Date.parse(String(time));
  return { id, name: type.replace(/^dangol\./, ''), at, source: String(source), data: data as RecordedData, raw };
}
