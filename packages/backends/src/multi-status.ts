// One answer for many events: `{ "results": [{ "id", "status" }] }` with an HTTP status for each, or `{ "refused": [{ "id" }] }` with those
// that are malformed. What cannot be read as one of them throws or gives nothing, and delivery goes by the status.
import type { BackendResponse, HttpRequest, Verdict } from '@dangol/schema';

/** What an answer may hold, if it is one of the two. */
interface Answer {
  refused?: { id: string }[];
  results?: ({ id?: unknown; status?: unknown } | null)[];
}

/**
 * Reads an answer that judges event by event. An event that it does not name, or without a status to be read, was taken; unless the answer as
 * a whole is none of 2xx: then it must name them all.
 * @throws {SyntaxError} where the answer is no JSON.
 */
export function multiStatus({ eventIds }: HttpRequest, { status, body }: BackendResponse): Verdict | undefined {
  const { refused = [], results = refused.map(({ id }) => ({ id, status: 400 })) } = JSON.parse(body) as Answer;
  const codeOf = (id: string) => Number(results.find((result) => result?.id === id)?.status);
  const isPassing = (id: string) => codeOf(id) > 499 || [408, 425, 429].includes(codeOf(id));
  if (status > 299 && eventIds.some((id) => Number.isNaN(codeOf(id)))) return undefined;
  const rejected = eventIds.filter((id) => codeOf(id) > 399 && !isPassing(id));
  return { acknowledged: [], rejected, retry: eventIds.filter(isPassing) };
}
