import { cartTotals } from '../catalogue/cart-totals';
import type { Catalogue } from '../catalogue/create-catalogue';
import type { AgreedChannels, CartLine, PlacedOrder, Session } from './create-sessions';
import { pastOrders } from './past-orders';

const MOST_LINES = 50;
const MOST_PIECES = 99;
const MOST_WISHES = 200;
const MOST_ORDERS = 50;

/** What a sent form changed: where to go next. */
export interface Acted {
  /** Path of the shop, without the language. */
  next: string;
}

/** A form of the shop, carried out on the visitor's session. `undefined`: there is no such form, or it names no product of ours. */
export function act(
  path: string,
  form: URLSearchParams,
  session: Session,
  catalogue: Catalogue,
  now: () => number = Date.now,
): Acted | undefined {
  if (path === '/cart') return changeCart(form, session, catalogue);
  if (path === '/wishlist') return wish(form, session, catalogue);
  if (path === '/checkout') return placeOrder(session, catalogue, now());
  if (path === '/sign-up' || path === '/login')
    return enter(path, form, session, () => pastOrders(form.get('name') ?? '', catalogue, now()));
  if (path === '/logout') {
    session.member = undefined;
    return { next: '/' };
  }
  if (path === '/theme') {
    const theme = form.get('theme');
    session.theme = theme === 'light' || theme === 'dark' ? theme : 'auto';
    const back = form.get('back') ?? '/';
    return { next: /^\/(?!\/)[^\\]*$/.test(back) ? back : '/' };
  }
  return undefined;
}

function changeCart(form: URLSearchParams, session: Session, catalogue: Catalogue): Acted | undefined {
  const product = catalogue.get(form.get('id') ?? '');
  if (!product) return undefined;
  const size = form.get('size') ?? '';
  if (product.sizes.length ? !product.sizes.includes(size) : size !== '') return undefined;
  const isLine = (line: CartLine) => line.id === product.id && line.size === size;
  const change = form.get('set');
  if (change === 'remove') {
    session.cart = session.cart.filter((line) => !isLine(line));
    return { next: '/cart' };
  }
  const known = session.cart.find(isLine);
  const wanted = Math.floor(Number(form.get('quantity') ?? 1)) || 1;
  const quantity = Math.min(MOST_PIECES, Math.max(1, change === 'quantity' ? wanted : (known?.quantity ?? 0) + wanted));
  if (known) known.quantity = quantity;
  else if (product.availability !== 'out_of_stock' && session.cart.length < MOST_LINES) {
    session.cart.push({ id: product.id, size, quantity });
  }
  return { next: '/cart' };
}

function wish(form: URLSearchParams, session: Session, catalogue: Catalogue): Acted | undefined {
  const id = catalogue.get(form.get('id') ?? '')?.id;
  if (id === undefined) return undefined;
  const others = session.wishlist.filter((wished) => wished !== id);
  session.wishlist = form.get('wished') === 'no' ? others : [id, ...others].slice(0, MOST_WISHES);
  return { next: '/wishlist' };
}

function placeOrder(session: Session, catalogue: Catalogue, at: number): Acted {
  const totals = cartTotals(session.cart, catalogue);
  if (!totals.lines.length) return { next: '/cart' };
  const day = new Date(at).toISOString().slice(0, 10).replaceAll('-', '');
  const id = `${day}-${randomDigits(6)}`;
  session.orders.unshift({
    id,
    at,
    currency: totals.currency,
    shipping: totals.shipping,
    value: totals.subtotal,
    lines: totals.lines.map((line) => ({
      id: line.id,
      size: line.size,
      quantity: line.quantity,
      price: line.product.price,
    })),
  });
  session.orders.splice(MOST_ORDERS);
  session.cart = [];
  return { next: `/order-done?order=${id}` };
}

function enter(path: '/sign-up' | '/login', form: URLSearchParams, session: Session, past: () => PlacedOrder[]): Acted {
  const name = (form.get('name') ?? '').trim().slice(0, 40);
  if (!name) return { next: path };
  session.member = { id: `m-${randomDigits(12)}`, name };
  session.pending.push({ event: path === '/login' ? 'login' : 'sign_up', method: 'name' });
  // Who comes back has been here before; what is placed from now on stands before it.
  if (path === '/login' && !session.orders.length) session.orders = past();
  if (path === '/sign-up') session.agreed = agreedChannels(form);
  return { next: '/my' };
}

/** Also without `randomUUID()`, which plain http lacks: the static shop does this in the browser. */
function randomDigits(count: number): string {
  return [...crypto.getRandomValues(new Uint8Array(count))].map((byte) => byte % 10).join('');
}

/** `undefined` where nothing was ticked: who agrees to nothing has not been asked to refuse anything. */
function agreedChannels(form: URLSearchParams): AgreedChannels | undefined {
  const [email, sms] = [form.has('email'), form.has('sms')];
  if (!email && !sms) return undefined;
  return { email: { ad: email }, sms: { ad: sms, night: sms && form.has('night') } };
}
