import type { Backend, BackendResponse, HttpRequest, Verdict } from '@dangol/schema';

/** A verdict, and what must be tried again in smaller parts to find the event that the server refuses. */
export interface Judgement extends Verdict {
  split: string[];
}

/**
 * What an answer means for each event of its request: the backend's own reading, else by status.
 * 2xx is acknowledged; 408, 425, 429 and whatever is no 4xx is retried; 400 and 413 are split until one event is left; other 4xx are rejected.
 * Events in none of the lists count as acknowledged.
 */
export function judge(backend: Backend, request: HttpRequest, response: BackendResponse): Judgement {
  const ids = request.eventIds;
  const none = { acknowledged: [], rejected: [], retry: [], split: [] };
  try {
    const verdict = backend.interpret?.(request, response);
    if (verdict) {
      const unsettled = new Set([...verdict.rejected, ...verdict.retry]);
      return { ...none, ...verdict, acknowledged: ids.filter((id) => !unsettled.has(id)) };
    }
  } catch {
    // A backend that cannot read the answer leaves it to the status.
  }
  const { status } = response;
  if (status >= 200 && status < 300) return { ...none, acknowledged: ids };
  if (status < 400 || status > 499 || status === 408 || status === 425 || status === 429)
    return { ...none, retry: ids };
  if (status === 400 || status === 413) return { ...none, split: ids };
  return { ...none, rejected: ids };
}
