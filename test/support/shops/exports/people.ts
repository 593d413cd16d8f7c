import type { WorldOrder } from '../world';
import { indexOf } from './export-lines';

/** Where an order goes: a street that no other text has. */
export function addressOf(order: WorldOrder): string {
  return `서울특별시 단골구 비밀로 ${indexOf(order)}길 7`;
}

/** What the buyer wrote for whoever brings it. */
export const DOOR_NOTE = '공동현관 비밀번호 4040#';

/** Texts of which no part may turn up in a log line, a message or a published file. */
export function personalTexts(orders: readonly WorldOrder[]): string[] {
  const texts = orders.flatMap(({ buyer: { id, email, phone, name } }) => [
    ...(id ? [id] : []),
    email,
    phone,
    phone.replaceAll('-', ''),
    name,
  ]);
  // Of texts that are alike but for a number the part that they share says it all.
  return [...new Set(['@mail.example', '김단골', '단골구', '비밀로', '4040#', ...texts])];
}

/** An instant as a clock in Seoul shows it: `2026-11-01 10:20:30`. */
export function seoulTime(at: number): string {
  return new Date(at + 9 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
