/** @jsxImportSource react */
import { StrictMode, useEffect, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { cart, products, signIn, tell, won } from './shop';
import { Strip } from './strip';

/** The address is the state of the shop: `/`, `/?id=strainer`, `/?page=cart`, `/?page=done&order=…`. */
const read = () => Object.fromEntries(new URLSearchParams(location.search));

function go(address) {
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
  scrollTo({ top: 0 });
}

/** One listener for all links of the shop, those on the strips' cards too: they are plain links in a shadow root. */
function onClick(event) {
  const link = event.composedPath().find(({ localName }) => localName === 'a');
  const isElsewhere = !link || link.origin !== location.origin || link.hash;
  if (isElsewhere || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(link.href);
}

const useCart = () => useSyncExternalStore(cart.subscribe, cart.lines);

function Header() {
  const pieces = useCart().reduce((sum, { quantity }) => sum + quantity, 0);
  const [member, setMember] = useState(null);
  const toggle = () => {
    // Your server's answer after a sign-in: the member's id and newest orders.
    const next = member ? null : { id: 'M-1001', orders: [ORDER] };
    signIn(next);
    setMember(next);
  };
  return (
    <header>
      <a href="/">A tea shop</a>
      <nav>
        <button type="button" onClick={toggle}>
          {member ? 'Sign out' : 'Sign in'}
        </button>
        <a href="/?page=cart">Cart ({pieces})</a>
      </nav>
    </header>
  );
}

const ORDER = { id: 'W-1', at: Date.UTC(2026, 9, 1), lines: [{ id: 'tea-sejak', quantity: 1, price: 28000 }] };

function Home() {
  return (
    <>
      <h1>Everything for tea</h1>
      <ul className="list">
        {[...products.values()].map(({ id, title, price, image }) => (
          <li key={id}>
            <a href={`/?id=${id}`}>
              <img src={image} alt="" width="240" height="240" loading="lazy" />
              <span>{title}</span>
              <b>{won(price)}</b>
            </a>
          </li>
        ))}
      </ul>
      <Strip kind="for-you" limit={6} />
    </>
  );
}

function Product({ id }) {
  const product = products.get(id);
  useEffect(() => {
    if (product) tell('view_item', [{ ...product, quantity: 1 }]);
  }, [product]);
  if (!product) return <h1>No such product</h1>;
  const { title, price, image } = product;
  return (
    <>
      <section className="product">
        <img src={image} alt="" width="480" height="480" key={id} />
        <div>
          <h1>{title}</h1>
          <p className="price">{won(price)}</p>
          <button type="button" onClick={() => cart.add(id)}>
            Add to cart
          </button>
        </div>
      </section>
      {/* One below the buy button, one below everything else. The item may change: the strip waits in its place and draws anew. */}
      <Strip kind="goes-with" item={id} limit={4} />
      <Strip kind="similar-buyers" item={id} limit={6} />
    </>
  );
}

function Cart() {
  const lines = useCart();
  useEffect(() => {
    if (cart.lines().length) tell('view_cart', cart.lines());
  }, []);
  return (
    <>
      <h1>Cart</h1>
      {lines.map(({ id, title, price, quantity }) => (
        <p className="line" key={id}>
          <a href={`/?id=${id}`}>{title}</a> × {quantity} <b>{won(price * quantity)}</b>
          <button type="button" aria-label={`Remove ${title}`} onClick={() => cart.remove(id)}>
            ×
          </button>
        </p>
      ))}
      {lines.length ? (
        <button type="button" onClick={() => go(`/?page=done&order=${cart.order()}`)}>
          Order for {won(cart.total())}
        </button>
      ) : (
        <p>Nothing in it yet.</p>
      )}
      <Strip kind="cart" limit={6} />
    </>
  );
}

function Done({ order }) {
  return (
    <>
      <h1>Thank you</h1>
      <p>Order {order}. This is an example: nothing is charged or sent.</p>
      <Strip kind="for-you" limit={6} />
    </>
  );
}

function App() {
  const [at, setAt] = useState(read);
  useEffect(() => {
    const onPop = () => setAt(read());
    addEventListener('popstate', onPop);
    document.addEventListener('click', onClick);
    return () => {
      removeEventListener('popstate', onPop);
      document.removeEventListener('click', onClick);
    };
  }, []);
  const page =
    { cart: <Cart />, done: <Done order={at.order} /> }[at.page] ?? (at.id ? <Product id={at.id} /> : <Home />);
  return (
    <>
      <Header />
      <main>{page}</main>
      <footer>
        <button type="button" onClick={() => document.querySelector('dangol-consent').open()}>
          Privacy settings
        </button>
      </footer>
    </>
  );
}

createRoot(document.getElementById('app')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
