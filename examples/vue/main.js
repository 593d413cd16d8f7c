// Written with `h()`, so that it needs no plugin of the bundler; in a single-file component `setup` is the same, and the markup goes into the template.
import { formatPrice, safeUrl } from '@dangol/widget';
import { createApp, defineComponent, h, ref, shallowRef, watch } from 'vue';
import { idFromAddress, openProduct, source } from './shop';
import { useStrip } from './use-strip';

/** ① A strip with markup of your own. What it shows, and when, is the controller's; what it looks like is yours. */
const Strip = defineComponent({
  props: ['kind', 'item', 'heading', 'limit'],
  emits: ['open'],
  setup(props, { emit }) {
    const options = () => ({ kind: props.kind, item: props.item, limit: props.limit });
    const { state, cards, select } = useStrip(source, options, props.heading);
    const card = ({ id, card }, position) => {
      const onClick = (event) => {
        select(position);
        emit('open', event);
      };
      // ② A catalogue is not code: only addresses that may be followed become links.
      const src = safeUrl(card.image, location.origin);
      return h('li', { key: id }, [
        h('a', { href: safeUrl(card.url, location.origin), onClick }, [
          h('img', { class: 'picture', src, alt: '', width: 240, height: 240, loading: 'lazy' }),
          h('span', { class: 'title' }, card.title),
          h('b', formatPrice(card.price, card.currency)),
        ]),
      ]);
    };
    // ③ Four states, each with the same height, so that nothing below moves.
    const body = {
      waiting: () => h('div', { class: 'skeleton', 'aria-hidden': true }),
      ready: ({ renderId, items }) => h('ul', { ref: cards, key: renderId }, items.map(card)),
      empty: () => h('p', { class: 'note' }, 'Nothing to show here yet.'),
      failed: () => h('p', { class: 'note' }, 'Suggestions cannot be had right now.'),
    };
    return () => {
      const { status } = state.value;
      return h(
        'section',
        { class: 'strip', 'data-status': status, 'data-kind': props.kind, 'aria-label': props.heading },
        [h('h2', props.heading), body[status](state.value)],
      );
    };
  },
});

createApp({
  setup() {
    const id = ref(idFromAddress());
    const product = shallowRef();
    watch(
      id,
      async (wanted) => {
        const opened = await openProduct(wanted);
        if (wanted === id.value) product.value = opened;
      },
      { immediate: true },
    );
    addEventListener('popstate', () => {
      id.value = idFromAddress();
    });
    const onOpen = (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      history.pushState(null, '', event.currentTarget.href);
      id.value = idFromAddress();
      scrollTo({ top: 0 });
    };
    const strip = (kind, heading, limit) => h(Strip, { kind, item: id.value, heading, limit, onOpen });
    return () => [
      h('header', h('a', { href: '/' }, 'A tea shop')),
      h('section', { class: 'product' }, [
        h('img', { src: `/pictures.svg#${id.value}`, alt: '', width: 480, height: 480, key: id.value }),
        h('div', [
          h('h1', product.value?.title ?? '\u00a0'),
          h('p', { class: 'price' }, formatPrice(product.value?.price, product.value?.currency) || '\u00a0'),
          h('button', { type: 'button' }, 'Add to cart'),
        ]),
      ]),
      strip('goes-with', 'Goes well with', 4),
      strip('similar-buyers', 'Similar buyers purchased', 6),
    ];
  },
}).mount('#app');
