import type { View } from '../view';

/** The shop's own record of a member, in the form that dangol takes it. */
export function memberRecord(id: string, orders: View['session']['orders']): Record<string, unknown> {
  return {
    id,
    orders: orders.map(({ id: number, at, value, currency, lines }) => ({
      id: number,
      at,
      value,
      currency,
      lines: lines.map((line) => ({
        id: line.id,
        variant: line.size || undefined,
        quantity: line.quantity,
        price: line.price,
      })),
    })),
  };
}
