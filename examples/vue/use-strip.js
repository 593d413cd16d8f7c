// The bridge between a strip without a face and Vue: all there is to it.
import { createReports, createStrip } from '@dangol/widget';
import { onScopeDispose, ref, shallowRef, toValue, watch } from 'vue';

/**
 * The state of a strip, always the newest, and its reports. Ends with the component's scope.
 * @param source what answers, for the composable's life
 * @param options what `createStrip()` takes (`kind`, `item`, `limit`): an object, a ref of one or a getter
 * @param name the heading, for the events
 * @returns `state`; `cards`, a ref for the list, whose children are watched once it is drawn; `select(position)` for a card that is followed
 */
export function useStrip(source, options, name) {
  const { kind } = toValue(options);
  // Shallow: a state is replaced, never altered, and its items are the source's own.
  const state = shallowRef();
  const strip = createStrip(source, toValue(options), (next) => {
    state.value = next;
  });
  state.value = strip.state();
  const reports = createReports(strip, () => ({ id: `tea_${kind}`, name }));
  watch(() => ({ ...toValue(options) }), strip.update);

  // Told once for each list that was drawn: that it was, and which of its cards were seen for a second.
  const cards = ref();
  let stop;
  watch(
    () => state.value.status === 'ready' && state.value.renderId,
    (drawn) => {
      stop?.();
      stop = drawn ? reports.watch(cards.value.children) : undefined;
    },
    { flush: 'post' },
  );
  onScopeDispose(() => {
    stop?.();
    strip.destroy();
  });
  return { state, cards, select: reports.select };
}
