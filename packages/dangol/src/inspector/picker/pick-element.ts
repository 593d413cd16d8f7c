import type { PickerTexts } from './texts';

/** What `pickElement()` takes. */
export interface PickDeps {
  document: Document;
  texts: PickerTexts;
  /** The element to begin at. */
  from: Element;
  /** Called once: with the chosen element, or with nothing where the visitor has changed their mind. */
  done: (element?: Element) => void;
}

const CSS_TEXT = `
:host{all:initial;color-scheme:light dark}
div{box-sizing:border-box;position:fixed;z-index:2147483600;pointer-events:none;outline:1px solid #fff;border:2px solid #0b57d0;border-radius:3px;background:rgb(11 87 208/.12)}
p{position:fixed;z-index:2147483601;inset:auto 0 0;margin:0;padding:10px 12px calc(10px + env(safe-area-inset-bottom));display:flex;flex-wrap:wrap;gap:6px 8px;align-items:center;justify-content:center;background:light-dark(#fff,#1d1b19);color:light-dark(#1d1a17,#f1ede6);border-top:1px solid light-dark(#e4dfd8,#3a3631);box-shadow:0 -8px 30px rgb(0 0 0/.2);font:14px/1.4 system-ui,sans-serif}
span{flex:1 1 240px;min-width:0;overflow-wrap:anywhere}
small{display:block;font-size:12px;color:light-dark(#665f57,#aca59a)}
button{font:inherit;color:inherit;min-height:44px;padding:4px 14px;border:1px solid light-dark(#8a837a,#77706a);border-radius:8px;background:none;cursor:pointer}
button:focus-visible{outline:2px solid;outline-offset:2px}`;

/**
 * Lets the visitor choose an element of the page: by mouse (hover, click), by touch (tap, then "take" or a second tap) or by keyboard (arrows walk the
 * tree). The page itself notices no press until it is over.
 * @returns ends it without a choice.
 */
export function pickElement({ document, texts, from, done }: PickDeps): () => void {
  const window = document.defaultView!;
  const stop = new AbortController();
  const listen = { capture: true, signal: stop.signal };
  const host = document.createElement('dangol-picker');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS_TEXT);
  root.adoptedStyleSheets = [sheet];
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, into: Node, text = '') => {
    const element = into.appendChild(document.createElement(name));
    element.textContent = text;
    return element;
  };
  const frame = make('div', root);
  const bar = make('p', root);
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', texts.bar);
  const told = make('span', bar);
  told.setAttribute('role', 'status');
  make('small', bar, texts.keys);
  const button = (text: string, press: () => void) => {
    const made = make('button', bar, text);
    made.type = 'button';
    made.addEventListener('click', press);
    return made;
  };
  let current = from;

  function outline(next: Element | null | undefined): void {
    if (!next || next === document.documentElement || isOurs(next)) return;
    current = next;
    const { top, left, width, height } = current.getBoundingClientRect();
    // Set one by one: a policy that forbids style attributes allows this.
    Object.assign(frame.style, { top: `${top}px`, left: `${left}px`, width: `${width}px`, height: `${height}px` });
    const names = [...current.classList].slice(0, 3).map((name) => `.${name}`);
    told.textContent = `${current.localName}${current.id && `#${current.id}`}${names.join('')}`;
  }

  function move(to: (element: Element) => Element | null): void {
    let next = to(current);
    while (next && isOurs(next)) next = to(next);
    if (!next) return;
    next.scrollIntoView({ block: 'nearest' });
    outline(next);
  }

  function end(element?: Element): void {
    stop.abort();
    host.remove();
    done(element);
  }

  const isOurs = (element: Element) => /^dangol-(?!recs)/.test(element.localName);
  /** What of the page an event is about; nothing where it is on the bar. */
  const under = ({ target }: Event) => {
    const element = target as Element;
    return element === host || !(element instanceof window.Element)
      ? undefined
      : (element.closest('dangol-recs')?.parentElement ?? element);
  };
  const swallow = (event: Event) => {
    if (!under(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const steps: Record<string, (element: Element) => Element | null> = {
    ArrowUp: ({ parentElement }) => parentElement,
    ArrowDown: ({ firstElementChild }) => firstElementChild,
    ArrowLeft: ({ previousElementSibling }) => previousElementSibling,
    ArrowRight: ({ nextElementSibling }) => nextElementSibling,
  };

  window.addEventListener('pointermove', (event) => event.pointerType !== 'touch' && outline(under(event)), listen);
  for (const name of ['mousedown', 'mouseup', 'dblclick', 'submit']) window.addEventListener(name, swallow, listen);
  window.addEventListener(
    'click',
    (event) => {
      const element = under(event);
      if (!element) return;
      swallow(event);
      const isTaken = (event as PointerEvent).pointerType !== 'touch' || element === current;
      outline(element);
      if (isTaken) end(current);
    },
    listen,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      const isPress = root.activeElement && (event.key === 'Enter' || event.key === ' ');
      const step = steps[event.key];
      if (isPress || !(step || event.key === 'Enter' || event.key === 'Escape')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (step) move(step);
      else end(event.key === 'Enter' ? current : undefined);
    },
    listen,
  );
  window.addEventListener('scroll', () => outline(current), listen);
  window.addEventListener('resize', () => outline(current), listen);
  button(texts.parent, () => move(steps.ArrowUp!));
  button(texts.child, () => move(steps.ArrowDown!));
  button(texts.take, () => end(current));
  button(texts.cancel, () => end());
  document.body.append(host);
  outline(from);
  return () => end();
}
