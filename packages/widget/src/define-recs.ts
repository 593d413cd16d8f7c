import { type Mounted, mount } from './mount';
import type { MountOptions } from './options';
import type { Source } from './source';

/** What every strip of the page has in common; an attribute of an element wins over it. */
export type DefineOptions = Partial<Omit<MountOptions, 'source'>>;

const TAG = 'dangol-recs';
const ATTRIBUTES = ['kind', 'item', 'query', 'limit', 'heading', 'heading-level', 'layout', 'lang', 'list-id'];

/**
 * Makes `<dangol-recs kind item query limit heading heading-level layout lang list-id>` work, for elements already on the page and those to come.
 * A second call is a quiet no-op: two copies of a script on one page do no harm. So is a call in a browser without constructable style
 * sheets (before Chrome 73, Firefox 101, Safari 16.4): the reserved space stays blank.
 * An element that is moved keeps its strip; one that is taken off reports what was seen and lets go.
 *
 * @param source asked by every strip; a promise shows the waiting state until it has come
 */
export function defineRecs(source: Source | Promise<Source>, options: DefineOptions = {}): void {
  if (customElements.get(TAG) || !CSSStyleSheet.prototype.replaceSync) return;

  const optionsOf = (element: Element) => {
    const all: Record<string, unknown> = { kind: 'similar-buyers', ...options, source };
    for (const name of ATTRIBUTES) {
      const property = name.replace(/-./, (dash) => dash.slice(1).toUpperCase());
      all[property] = element.getAttribute(name) || all[property];
    }
    return all as unknown as MountOptions;
  };

  class Recs extends HTMLElement {
    static observedAttributes = ATTRIBUTES;
    #mounted: Mounted | undefined;

    connectedCallback() {
      this.#mounted ??= mount(this, optionsOf(this));
    }
    disconnectedCallback() {
      // An element that is moved is connected again by now.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#mounted?.unmount();
        this.#mounted = undefined;
      });
    }
    attributeChangedCallback() {
      this.#mounted?.update(optionsOf(this));
    }
  }
  customElements.define(TAG, Recs);
}
