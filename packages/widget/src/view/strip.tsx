import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Mounted, mount } from '../mount';
import type { MountOptions } from '../options';

/**
 * A whole strip for a Preact application: `<Strip source={source} kind="goes-with" item={id} />`. It draws into a shadow root of its own
 * `div`, so its style meets the shop's nowhere. Every prop but `source` may change; another `source` needs another `key`.
 */
export function Strip(props: MountOptions) {
  const place = useRef<HTMLDivElement>(null);
  const mounted = useRef<Mounted>(undefined);
  useLayoutEffect(() => {
    const strip = mount(place.current as HTMLDivElement, props);
    mounted.current = strip;
    return strip.unmount;
  }, []);
  const before = useRef(props);
  useLayoutEffect(() => {
    // A prop that is no longer given is taken back.
    const none = Object.fromEntries(Object.keys(before.current).map((name) => [name, undefined]));
    mounted.current?.update({ ...none, ...props });
    before.current = props;
  });
  return <div ref={place} />;
}
