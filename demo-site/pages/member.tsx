import type { JSX } from 'preact';
import { AskChannels } from '../parts/ask-channels';
import { AskAge, AskLink } from '../parts/ask-member';
import { Empty } from '../parts/empty';
import { MessagePlace } from '../parts/message';
import { OrderLines } from '../parts/order-lines';
import { ProductGrid } from '../parts/product-card';
import { SignUpBenefit } from '../parts/sign-up-benefit';
import { HistoryStrips, Strip } from '../parts/strip';
import type { Page, View } from '../view';

/** Becoming a member: a name is all it takes. Advertising is asked for apart, a channel at a time, and night apart from day. */
export function signUp(view: View): Page {
  const { words } = view;
  return entry(view, 'sign-up', {
    title: words.signUpTitle,
    text: words.signUpText,
    action: words.signUp,
    before: <SignUpBenefit view={view} />,
    other: [words.haveAccount, words.login, '/login'],
    more: (
      <>
        <AskChannels words={words.channels} />
        <AskLink words={words.link} />
        <AskAge words={words.age} />
      </>
    ),
  });
}

/** Coming back. */
export function login(view: View): Page {
  const { words } = view;
  return entry(view, 'login', {
    title: words.loginTitle,
    text: words.loginText,
    action: words.login,
    other: [words.noAccount, words.signUp, '/sign-up'],
    more: <AskLink words={words.link} />,
  });
}

/** The visitor's own corner. */
export function my(view: View): Page {
  const { words, session } = view;
  return {
    title: words.myTitle,
    type: 'my',
    body: (
      <div class="wrap page">
        <h1>{words.welcome(session.member?.name ?? words.guest)}</h1>
        <section class="device">
          <h2>{words.deviceTitle}</h2>
          <p>{words.deviceText}</p>
          <div class="device-buttons">
            <a class="button" href="#dangol-privacy">
              {words.deviceShow}
            </a>
            <a class="button" href="#dangol-consent">
              {words.footer.consent}
            </a>
          </div>
        </section>
        <section class="section">
          <h2>{words.ordersTitle}</h2>
          {session.orders.length ? (
            session.orders.map((order) => <OrderLines key={order.id} view={view} order={order} />)
          ) : (
            <p class="lead">
              {words.ordersEmpty} <a href={view.href('/')}>{words.continueShopping}</a>
            </p>
          )}
        </section>
        <MessagePlace />
        <Strip kind={session.orders.length ? 'next-basket' : 'for-you'} actions="cart wish why" />
        <HistoryStrips kinds={['buy-again', 'recently-viewed']} />
        <form method="post" action={view.href('/logout')}>
          <button type="submit" class="link">
            {words.logout}
          </button>
        </form>
      </div>
    ),
  };
}

/** What the visitor put aside. */
export function wishlist(view: View): Page {
  const { words, session, catalogue } = view;
  const products = session.wishlist.flatMap((id) => catalogue.get(id) ?? []);
  return {
    title: words.wishlistTitle,
    type: 'wishlist',
    body: (
      <div class="wrap page">
        {products.length ? (
          <>
            <h1>{words.wishlistTitle}</h1>
            <p class="lead">{words.count(products.length)}</p>
            <ProductGrid view={view} products={products} eager={8} level={2} />
          </>
        ) : (
          <Empty view={view} icon="heart" title={words.wishlistEmpty} text={words.wishlistEmptyText} />
        )}
        <Strip kind="for-you" actions="cart wish dismiss why" />
        <HistoryStrips kinds={['price-drop', 'back-in-stock']} />
      </div>
    ),
  };
}

interface Entry {
  title: string;
  text: string;
  action: string;
  other: [question: string, action: string, path: string];
  before?: JSX.Element;
  more?: JSX.Element;
}

function entry(view: View, path: 'sign-up' | 'login', form: Entry): Page {
  return {
    title: form.action,
    type: path,
    body: (
      <div class="wrap page">
        <EntryForm view={view} path={path} form={form} />
      </div>
    ),
  };
}

function EntryForm({ view, path, form }: { view: View; path: string; form: Entry }): JSX.Element {
  const [question, action, otherPath] = form.other;
  return (
    <form method="post" action={view.href(`/${path}`)} class="entry fields">
      <h1>{form.title}</h1>
      <p>{form.text}</p>
      {form.before}
      <label>
        {view.words.name}
        <input name="name" required maxLength={40} autocomplete="name" />
      </label>
      {form.more}
      <button type="submit" class="button button-strong">
        {form.action}
      </button>
      <p>
        {question} <a href={view.href(otherPath)}>{action}</a>
      </p>
    </form>
  );
}
