/** @jsxImportSource react */
import { mount } from '@dangol/widget';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { source } from './shop';

/**
 * A strip as a component: the widget draws it into a shadow root, keeps its height from the first frame on, and tells what was shown, seen and
 * clicked. For markup of your own see ../react.
 * @param options `kind`, `item`, `limit`, as `mount()` takes them
 */
export function Strip({ kind, item, limit }) {
  const host = useRef();
  const strip = useRef();
  const first = useRef({ kind, item, limit });
  // Before the browser paints, so that the space is there from the first frame. Strict mode runs it twice; unmounting makes that harmless.
  useLayoutEffect(() => {
    strip.current = mount(host.current, { source, ...first.current });
    return () => strip.current.unmount();
  }, []);
  useEffect(() => strip.current.update({ kind, item, limit }), [kind, item, limit]);
  return <div ref={host} data-kind={kind} />;
}
