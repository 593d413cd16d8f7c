import type { ServerResponse } from 'node:http';

/** One way in which a backend misbehaves. Only `lost` and `delay` store what they were sent. */
export type Fault =
  /** Refuses with this status. */
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: string }
  /** Takes the request and never answers. */
  | { kind: 'hang' }
  /** Cuts the connection while the body is still coming. */
  | { kind: 'reset' }
  /** Stores the events, then cuts the connection instead of answering. */
  | { kind: 'lost' }
  /** Answers 200 with a page, as a captive portal or a misrouted proxy does. */
  | { kind: 'html' }
  /** Stores the events and answers late. */
  | { kind: 'delay'; ms: number };

/** Faults in the order in which they strike. */
export interface FaultQueue {
  /** The next `times` deliveries suffer this. */
  add(times: number, fault: Fault): void;
  next(): Fault | undefined;
  clear(): void;
}

/** Makes an empty queue: a backend that behaves. */
export function createFaultQueue(): FaultQueue {
  let queue: { left: number; fault: Fault }[] = [];
  return {
    add: (times, fault) => queue.push({ left: times, fault }),
    next() {
      const head = queue[0];
      if (!head) return undefined;
      head.left -= 1;
      if (head.left <= 0) queue.shift();
      return head.fault;
    },
    clear() {
      queue = [];
    },
  };
}

/** Whether the events of a delivery that meets this fault reach the store. */
export function storesDespite(fault: Fault | undefined): boolean {
  return !fault || fault.kind === 'lost' || fault.kind === 'delay';
}

/** Answers as the fault says. @returns false when the good answer is still due. */
export async function suffer(fault: Fault, response: ServerResponse): Promise<boolean> {
  if (fault.kind === 'status') {
    response.writeHead(fault.status, fault.headers).end(fault.body ?? '');
  } else if (fault.kind === 'html') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>');
  } else if (fault.kind === 'delay') {
    await new Promise((done) => setTimeout(done, fault.ms).unref());
    return false;
  } else if (fault.kind !== 'hang') {
    response.destroy();
  }
  return true;
}
