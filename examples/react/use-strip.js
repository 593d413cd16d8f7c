// The bridge between a strip without a face and React: all there is to it.
import { createReports, createStrip } from '@dangol/widget';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';

const WAITING = { status: 'waiting', items: [], step: '', renderId: '' };

/**
 * The state of a strip, always the newest, and its reports. Safe in strict mode, in transitions and on the server, where it waits.
 * @param source the same object on every render; another one starts anew
 * @param options what `createStrip()` takes: `kind`, `item`, `limit`
 * @param name the heading, for the events
 * @returns `state`; `cards`, a ref for the list, whose children are watched once it is drawn; `select(position)` for a card that is followed
 */
export function useStrip(source, { kind, item, limit }, name) {
  const strip = useRef();
  const reports = useRef();
  const list = useRef();
  list.current = { id: `tea_${kind}`, name };
  const wanted = useRef();
  wanted.current = { kind, item, limit };

  const subscribe = useCallback(
    (onChange) => {
      strip.current = createStrip(source, wanted.current, onChange);
      reports.current = createReports(strip.current, () => list.current);
      return () => strip.current.destroy();
    },
    [source],
  );
  const snapshot = () => strip.current?.state() ?? WAITING;
  const state = useSyncExternalStore(subscribe, snapshot, () => WAITING);

  // What was asked for first is asked for once: the strip notices.
  useEffect(() => strip.current.update({ kind, item, limit }), [kind, item, limit]);

  // Told once for each list that was drawn: that it was, and which of its cards were seen for a second.
  const cards = useRef();
  const drawn = state.status === 'ready' && state.renderId;
  useEffect(() => (drawn ? reports.current.watch(cards.current.children) : undefined), [drawn]);

  return { state, cards, select: (position) => reports.current.select(position) };
}
