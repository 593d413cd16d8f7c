/** @jsxImportSource react */
import { formatPrice, safeUrl } from '@dangol/widget';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { idFromAddress, openProduct, source } from './shop';
import { useStrip } from './use-strip';

/** ① A strip with markup of your own. What it shows, and when, is the controller's; what it looks like is yours. */
function Strip({ kind, item, heading, limit, onOpen }) {
  const { state, cards, select } = useStrip(source, { kind, item, limit }, heading);
  const open = (event, position) => {
    select(position);
    onOpen(event);
  };

  return (
    <section className="strip" data-status={state.status} data-kind={kind} aria-label={heading}>
      <h2>{heading}</h2>
      {/* ② Four states, each with the same height, so that nothing below moves. */}
      {state.status === 'waiting' && <div className="skeleton" aria-hidden="true" />}
      {state.status === 'empty' && <p className="note">Nothing to show here yet.</p>}
      {state.status === 'failed' && <p className="note">Suggestions cannot be had right now.</p>}
      {state.status === 'ready' && (
        <ul ref={cards} key={state.renderId}>
          {state.items.map(({ id, card }, position) => (
            <li key={id}>
              {/* ③ A catalogue is not code: only addresses that may be followed become links. */}
              <a href={safeUrl(card.url, location.origin)} onClick={(event) => open(event, position)}>
                <img
                  className="picture"
                  src={safeUrl(card.image, location.origin)}
                  alt=""
                  width="240"
                  height="240"
                  loading="lazy"
                />
                <span className="title">{card.title}</span>
                <b>{formatPrice(card.price, card.currency)}</b>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

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
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);
  const onOpen = (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', event.currentTarget.href);
    setId(idFromAddress());
    scrollTo({ top: 0 });
  };

  return (
    <>
      <header>
        <a href="/">A tea shop</a>
      </header>
      <section className="product">
        <img src={`/pictures.svg#${id}`} alt="" width="480" height="480" key={id} />
        <div>
          <h1>{card?.title ?? '\u00a0'}</h1>
          <p className="price">{formatPrice(card?.price, card?.currency) || '\u00a0'}</p>
          <button type="button">Add to cart</button>
        </div>
      </section>
      <Strip kind="goes-with" item={id} heading="Goes well with" limit={4} onOpen={onOpen} />
      <Strip kind="similar-buyers" item={id} heading="Similar buyers purchased" limit={6} onOpen={onOpen} />
    </>
  );
}

createRoot(document.getElementById('app')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
