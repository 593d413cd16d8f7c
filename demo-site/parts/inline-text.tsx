import { Fragment, type JSX } from 'preact';
import type { View } from '../view';

/** A sentence of the documentation: `…` is code, `[name](/path)` a link within the shop, `[name](https://…)` one to another host. */
export function InlineText({ view, text }: { view: View; text: string }): JSX.Element {
  const pieces = text.split(/(`[^`]+`|\[[^\]]+\]\([^)]+\))/);
  return <Fragment>{pieces.map((piece) => (piece ? toElement(view, piece) : null))}</Fragment>;
}

function toElement(view: View, piece: string): JSX.Element | string {
  const [, code] = /^`([^`]+)`$/.exec(piece) ?? [];
  if (code !== undefined) return <code>{code}</code>;
  const [, name, address] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(piece) ?? [];
  if (name === undefined || address === undefined) return piece;
  return <a href={address.startsWith('/') ? view.href(address) : address}>{name}</a>;
}
