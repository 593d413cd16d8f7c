import { type Mounted, mount } from './mount';
import type { MountOptions } from './options';
import type { Source } from './source';

/** What every strip of the page has in common; options of an element win over it, its attributes over both. */
export type DefineOptions = Partial<Omit<MountOptions, 'source'>>;

/** The strips of a page, all together. */
export interface Defined {
  /** Changes what they have in common, for those already on the page too. */
  update(options: DefineOptions): void;
}

const TAG = 'dangol-recs';
/** The last three are for a face: they are observed and handed on. */
const ATTRIBUTES = 'kind item query limit heading heading-level layout lang list-id actions template clear'.split(' ');

/**
 * Makes `<dangol-recs kind item query limit heading heading-level layout lang list-id>` work, for elements already on the page and those to come.
 * Whatever else `mount()` takes is given to all, or to one by its property `options`, before or after it is upgraded.
 * A second call is a quiet no-op: two copies of a script on one page do no harm. So is a call in a browser without constructable style
 * sheets (before Chrome 73, Firefox 101, Safari 16.4): the reserved space stays blank.
 * An element that is moved keeps its strip; one that is taken off reports what was seen and lets go.
 *
 * @param source asked by every strip; a promise shows the waiting state until it has come
 */
export function defineRecs(source: Source | Promise<Source>, options: DefineOptions = {}): Defined {
  const common: Record<string, unknown> = { kind: 'similar-buyers', ...options, source };
  const elements = new Set<Recs>();
  /** Every name that an element's options ever had, so that one which is gone is taken back. */
  const none: Record<string, undefined> = {};

  class Recs extends HTMLElement {
    static observedAttributes = ATTRIBUTES;
    #mounted: Mounted | undefined;

    constructor() {
      super();
      // What was put there before the upgrade is an own property; the accessor takes its place.
      let own = (this as { options?: object }).options;
      Object.defineProperty(this, 'options', {
        get: () => own,
        set: (next: object) => {
          own = next;
          this.attributeChangedCallback();
        },
      });
    }
    connectedCallback() {
      elements.add(this);
      this.#mounted ??= mount(this, this.#all());
    }
    disconnectedCallback() {
      // An element that is moved is connected again by now.
      queueMicrotask(() => {
        if (this.isConnected) return;
        elements.delete(this);
        this.#mounted?.unmount();
        this.#mounted = undefined;
      });
    }
    attributeChangedCallback() {
      this.#mounted?.update(this.#all());
    }
    #all(): MountOptions {
      const { options } = this as { options?: object };
      for (const name in options) none[name] = undefined;
      const all: Record<string, unknown> = { ...none, ...common, ...options };
      for (const name of ATTRIBUTES) {
        const property = name.replace(/-./, (dash) => dash.slice(1).toUpperCase());
        // Alone `clear` needs no value.
        all[property] =
          this.getAttribute(name) || (this.hasAttribute(name) && name === 'clear' && name) || all[property];
      }
      return all as unknown as MountOptions;
    }
  }
  if (!customElements.get(TAG) && 'replaceSync' in CSSStyleSheet.prototype) customElements.define(TAG, Recs);

  return {
    update(changes) {
      Object.assign(common, changes);
      for (const element of elements) element.attributeChangedCallback();
    },
  };
}
