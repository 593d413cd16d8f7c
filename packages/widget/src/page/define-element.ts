/** What draws an element while it is on the page. */
export interface Attached {
  /** The visitor asked for it. */
  open(opener?: Element | null): void;
  /** Takes everything off again. */
  detach(): void;
}

/**
 * Defines a custom element with a method `open()`, drawn by `attach` while it is on the page; one that is moved keeps what it shows. A second
 * call is a quiet no-op, and so is a call in a browser without constructable style sheets (before Chrome 73, Firefox 101, Safari 16.4).
 */
export function defineElement(tag: string, attach: (element: HTMLElement) => Attached): void {
  if (customElements.get(tag) || !CSSStyleSheet.prototype.replaceSync) return;

  class Drawn extends HTMLElement {
    #attached: Attached | undefined;

    connectedCallback() {
      this.#attached ??= attach(this);
    }
    disconnectedCallback() {
      // An element that is moved is connected again by now.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#attached?.detach();
        this.#attached = undefined;
      });
    }
    open(opener?: Element | null) {
      this.#attached?.open(opener);
    }
  }
  customElements.define(tag, Drawn);
}
