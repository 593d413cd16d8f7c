/** What the part behind a custom element gives for one element of the page. */
export interface Attached {
  /** Opens it because the visitor asked for it. @param opener gets the focus back afterwards. */
  open(opener?: Element | null): void;
  /** Takes everything off again; the element may be attached anew. */
  detach(): void;
}

/** A lazy part that draws a custom element. */
export interface ElementPart {
  attach(element: HTMLElement): Attached;
}

/** The element: a shell around the part. */
export interface LazyElement extends HTMLElement {
  open(opener?: Element | null): void;
  /** Whether the part is wanted may have changed. */
  check(): void;
}

/**
 * Defines a custom element that is an empty shell until it is needed: then its part is loaded and attached to it. An element that is moved
 * keeps what it shows; one that is taken off is detached. What could not be loaded is tried again when it is wanted again. A quiet no-op where
 * the name is taken, and in browsers without constructable style sheets (before Chrome 73, Firefox 101, Safari 16.4).
 * @param load gives the part.
 * @param isWanted whether it is needed before the visitor opens it.
 * @param failed told when it could not be loaded or attached; the page goes on without.
 */
export function defineLazy(
  name: string,
  load: () => Promise<ElementPart>,
  isWanted: (element: Element) => unknown,
  failed: () => undefined,
): void {
  if (customElements.get(name) || !CSSStyleSheet.prototype.replaceSync) return;

  class Lazy extends HTMLElement implements LazyElement {
    #attached: Promise<Attached | undefined> | undefined;

    connectedCallback() {
      this.check();
    }
    disconnectedCallback() {
      // An element that is moved is connected again by now.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#attached?.then((attached) => attached?.detach());
        this.#attached = undefined;
      });
    }
    check() {
      if (isWanted(this)) this.#attach();
    }
    open(opener?: Element | null) {
      this.#attach().then((attached) => attached?.open(opener));
    }
    #attach() {
      if (this.#attached) return this.#attached;
      const mine: Promise<Attached | undefined> = load()
        // Taken off meanwhile, and perhaps put back: that is another turn.
        .then((part) => (this.#attached === mine ? part.attach(this) : undefined))
        .catch(() => {
          // The network may be back when the visitor clicks once more.
          if (this.#attached === mine) this.#attached = undefined;
          return failed();
        });
      this.#attached = mine;
      return mine;
    }
  }
  customElements.define(name, Lazy);
}
