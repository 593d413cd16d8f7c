import type { Complaint } from './complaint';

/** A complaint on one line: `campaigns[2].if.fact: expected one of …, got "viewss"; write "views"`. */
export function formatComplaint({ path, expected, got, fix }: Complaint): string {
  return `${path}: expected ${expected}, got ${got}${fix ? `; ${fix}` : ''}`;
}
