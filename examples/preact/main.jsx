/** @jsxImportSource preact */
// ① The whole strip is one component: heading, cards, buttons, states, events. It draws into a shadow root, so its style and yours never meet.
import { formatPrice, Strip } from '@dangol/widget';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { idFromAddress, openProduct, source } from './shop';

function App() {
  const [id, setId] = useState(idFromAddress);
  const [card, setCard] = useState();
  useEffect(() => {
    let isCurrent = true;
    openProduct(id).then((opened) => isCurrent && setCard(opened));
    return () => {
      isCurrent = false;
    };
  }, [id]);
  useEffect(() => {
    const onPop = () => setId(idFromAddress());
    // ② Cards are links, so they work without this. An application with routes of its own takes the click; `select_item` is told by then.
    const onClick = (event) => {
      const link = event.composedPath().find(({ localName }) => localName === 'a');
      if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      history.pushState(null, '', link.href);
      onPop();
      scrollTo({ top: 0 });
    };
    addEventListener('popstate', onPop);
    document.addEventListener('click', onClick);
    return () => {
      removeEventListener('popstate', onPop);
      document.removeEventListener('click', onClick);
    };
  }, []);

  return (
    <>
      <header>
        <a href="/">A tea shop</a>
      </header>
      <section class="product">
        <img src={`/pictures.svg#${id}`} alt="" width="480" height="480" key={id} />
        <div>
          <h1>{card?.title ?? '\u00a0'}</h1>
          <p class="price">{formatPrice(card?.price, card?.currency) || '\u00a0'}</p>
          <button type="button">Add to cart</button>
        </div>
      </section>
      {/* ③ Every prop may change but the source: with another `item` the strip waits in its place and draws anew. */}
      <Strip source={source} kind="goes-with" item={id} limit={4} />
      <Strip source={source} kind="similar-buyers" item={id} limit={6} />
    </>
  );
}

render(<App />, document.getElementById('app'));
