import { options, type VNode } from 'preact';
import { staticAddress } from './address';

/** Attributes that hold an address. */
const ADDRESSES = [
  'href',
  'src',
  'action',
  'poster',
  'policy',
  'data-model',
  'data-cart-at',
  'data-wishlist-at',
  'data-sizes-at',
  'data-coupon-at',
  'data-campaigns',
];

/**
 * From now on every element that is made has a file host's addresses in place of the server's: the pages are written once, and know nothing of where
 * they lie. Gives what ends it.
 * @param follow told of each address that links and pictures hold, as the pages wrote it.
 */
export function onStaticAddresses(base: string, follow: (address: string) => void = () => {}): () => void {
  const placed = (address: string) => {
    follow(address);
    return staticAddress(address, base);
  };
  const before = options.vnode;
  options.vnode = (vnode: VNode) => {
    if (typeof vnode.type === 'string') rewrite(vnode.props as Record<string, unknown>);
    before?.(vnode);
  };

  function rewrite(props: Record<string, unknown>): void {
    for (const name of ADDRESSES) {
      const address = props[name];
      if (typeof address !== 'string') continue;
      props[name] = name === 'action' ? staticAddress(address, base) : placed(address);
    }
    const { srcset } = props;
    if (typeof srcset === 'string') {
      props.srcset = srcset.replace(/(^|,\s*)(\/[^\s,]+)/g, (_, comma, address) => comma + placed(address));
    }
  }

  return () => {
    if (before) options.vnode = before;
    else delete options.vnode;
  };
}
