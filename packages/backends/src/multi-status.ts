// One answer for many events: `{ "results": [{ "id", "status" }] }` with an HTTP status for each, or `{ "refused": [{ "id" }] }` with those
// that are malformed. What cannot be read as one of them throws or gives nothing, and delivery goes by the status.
import type { BackendResponse, HttpRequest, Verdict } from '@dangol/schema';

/** One entry of an answer, which may be anything. */
type Entry = { id?: unknown; status?: unknown } | null;

/**
 * Reads an answer that judges event by event. An event that it does not name, or without a status to be read, was taken; unless the answer as
 * a whole is none of 2xx: then it must name them all.
 * @throws {SyntaxError} where the answer is no JSON.
 */
export function multiStatus({ eventIds }: HttpRequest, { status, body }: BackendResponse): Verdict | undefined {
  const { results = [], refused = [] } = JSON.parse(body) as { results?: Entry[]; refused?: Entry[] };
  const codes = new Map([
    ...results.map((entry) => [entry?.id, Number(entry?.status)] as const),
    ...refused.map((entry) => [entry?.id, 400] as const),
  ]);
  if (!codes.size || (status > 299 && !eventIds.every((id) => codes.has(id)))) return undefined;
  const isPassing = (code: number) => code > 499 || [408, 425, 429].includes(code);
  const those = (judge: (code: number) => boolean) => eventIds.filter((id) => judge(codes.get(id) ?? 0));
  return { acknowledged: [], rejected: those((code) => code > 399 && !isPassing(code)), retry: those(isPassing) };
}
