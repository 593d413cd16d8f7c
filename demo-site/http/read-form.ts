import type { IncomingMessage } from 'node:http';

const MOST_BYTES = 16_384;

/** The fields of a sent form. @throws RangeError when the body is larger than a form of this shop can be. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new RangeError(`a form may have ${MOST_BYTES} bytes at most`);
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
