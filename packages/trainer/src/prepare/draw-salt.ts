import { randomBytes } from 'node:crypto';

/** A new salt for the hashes of buyers, of 32 letters. */
export function drawSalt(): string {
  return randomBytes(16).toString('hex');
}
