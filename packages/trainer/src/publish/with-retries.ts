import { setTimeout as sleep } from 'node:timers/promises';
import { isUserError } from '../errors';

const ATTEMPTS = 3;

/**
 * Tries again what a bad connection broke, twice. What the host answered (a UserError) is final.
 * @param retryMs before the second attempt; twice as long before the third.
 */
export async function withRetries<Result>(retryMs: number, work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || isUserError(error)) throw error;
      await sleep(retryMs * 2 ** (attempt - 1));
    }
  }
}
