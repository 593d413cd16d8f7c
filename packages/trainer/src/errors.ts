import { isAddress } from './fetch/is-address';
import { showAddress } from './fetch/show-address';
import { ADDRESS_MESSAGES } from './messages/addresses';
import { COMMAND_MESSAGES } from './messages/commands';
import { ENGINE_MESSAGES } from './messages/engines';
import { FILE_MESSAGES } from './messages/files';
import { LEARNING_MESSAGES } from './messages/learning';
import { MODEL_MESSAGES } from './messages/models';

/** A mistake that the person at the keyboard can mend. Everything else is a bug and keeps its stack. */
export interface UserError extends Error {
  name: 'UserError';
  code: ErrorCode;
}

/** Every message a user may meet: what is wrong, then how to mend it. */
const MESSAGES = {
  ...COMMAND_MESSAGES,
  ...ADDRESS_MESSAGES,
  ...FILE_MESSAGES,
  ...LEARNING_MESSAGES,
  ...ENGINE_MESSAGES,
  ...MODEL_MESSAGES,
} as const;

/** The key of a message. */
export type ErrorCode = keyof typeof MESSAGES;

/** Makes the error for a mistake of the user; `run` prints its message alone and exits with 1. */
export function userError<Code extends ErrorCode>(
  code: Code,
  ...details: Parameters<(typeof MESSAGES)[Code]>
): UserError {
  const write = MESSAGES[code] as (...args: unknown[]) => string;
  // What was given for a file may be an address with a password in it.
  const shown = details.map((detail) =>
    typeof detail === 'string' && isAddress(detail) ? showAddress(detail) : detail,
  );
  return Object.assign(new Error(write(...shown)), { name: 'UserError' as const, code });
}

/** Whether an error is one of the table. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}
