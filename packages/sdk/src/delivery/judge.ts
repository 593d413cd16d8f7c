import type { Backend, BackendResponse, HttpRequest } from '@dangol/schema';

/** `split`: to be tried again in smaller parts, to find the event that the server refuses. */
export type Judgement = 'sent' | 'refused' | 'retry' | 'split';

/**
 * What an answer means for each event of its request, by id: the backend's own reading, else by status.
 * 2xx is acknowledged, unless a web page came back; 408, 425, 429 and whatever is no 4xx is retried; 400 and 413 are split until one event is left; other 4xx are refused.
 * An event that the backend's reading does not name counts as acknowledged.
 */
export function judge(backend: Backend, request: HttpRequest, response: BackendResponse): (id: string) => Judgement {
  try {
    const verdict = backend.interpret?.(request, response);
    if (verdict) {
      const { rejected, retry } = verdict;
      return (id) => (rejected.includes(id) ? 'refused' : retry.includes(id) ? 'retry' : 'sent');
    }
  } catch {
    // A backend that cannot read the answer leaves it to the status.
  }
  return () => byStatus(response);
}

function byStatus({ status, headers, body }: BackendResponse): Judgement {
  // A web page in answer is a sign-in page of the network, or a host that answers every address: nobody took the events.
  const isPage = headers.get('content-type')?.startsWith('text/html') && /^\s*</.test(body);
  if (status >= 200 && status < 300) return isPage ? 'retry' : 'sent';
  if (status === 400 || status === 413) return 'split';
  return status < 400 || status > 499 || [408, 425, 429].includes(status) ? 'retry' : 'refused';
}
