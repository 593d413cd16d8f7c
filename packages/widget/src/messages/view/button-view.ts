import type { VNode } from 'preact';
import type { Ui } from './ui';

/**
 * The one button of a message: a link where it has an address. While it waits, or once it can do nothing more, it stays where it is and keeps the focus.
 */
export function buttonView(
  { h }: Pick<Ui, 'h'>,
  {
    href,
    onClick,
    ...props
  }: Record<string, unknown> & { href?: string | undefined; onClick?: (event: MouseEvent) => void },
  label: string,
  isOff = false,
): VNode {
  const off = { part: 'button', 'aria-disabled': isOff ? 'true' : undefined, onClick: isOff ? undefined : onClick };
  if (href) {
    const follow = (event: MouseEvent) => event.button === 1 && onClick?.(event);
    return h('a', { ...props, ...off, href: isOff ? undefined : href, onAuxClick: isOff ? undefined : follow }, label);
  }
  return h('button', { type: 'button', ...props, ...off }, label);
}
