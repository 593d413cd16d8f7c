import { type Placing, parseStrips } from '@dangol/widget';
import { type Measured, measurePlace } from './measure-place';
import { pickElement } from './pick-element';
import { selectorOf } from './selector-of';
import type { PickerTexts } from './texts';

/** A strip of the attribute, with what the page makes of it. */
export interface Placed extends Placing {
  /** Absent where nothing on this page is that place. */
  measured?: Measured | undefined;
}

/** Places strips on this page, for the one who looks at it alone, and knows what to write for all others. */
export interface Picker {
  /** The strips that the tag has placed, and those that were chosen here. */
  placed(): readonly Placed[];
  /** The one that is being changed, as its place in `placed()`; −1 for none. */
  current(): number;
  /** The last element that was chosen has no lasting name. */
  isUnnamed(): boolean;
  /** Lets the visitor choose an element. */
  start(): void;
  choose(index: number): void;
  change(change: Partial<Placing>): void;
  remove(index: number): void;
  /** Takes the previews off the page again. */
  destroy(): void;
}

/** What `createPicker()` takes. */
export interface PickerDeps {
  document: Document;
  /** What `data-strips` says now. */
  strips: string;
  texts: () => PickerTexts;
  /** The visitor is choosing on the page: the sheet is out of the way meanwhile. */
  picking: (isPicking: boolean) => void;
  changed: () => void;
}

/** A picker for this page; nothing is touched before an element has been chosen. */
export function createPicker({ document, strips, texts, picking, changed }: PickerDeps): Picker {
  let entries: Placed[] = parseStrips(strips);
  let current = -1;
  let isUnnamed = false;
  let stopPicking: (() => void) | undefined;
  /** The previews by their entries; those that the tag has placed are found on the page. */
  const previews = new Map<Placed, Element>();

  const keyOf = ({ where, selector }: Placing) => `${where}:${selector}`;

  function anchorOf({ selector }: Placing): Element | null {
    try {
      return document.querySelector(selector);
    } catch {
      return null;
    }
  }

  /** The strip of an entry: the preview, or what the tag has placed. */
  function stripOf(entry: Placed): Element | undefined {
    const all = entries.filter((other) => keyOf(other) === keyOf(entry) && !previews.has(other));
    const own = [...document.querySelectorAll('dangol-recs[placed]')].filter(
      (strip) => strip.getAttribute('placed') === keyOf(entry) && ![...previews.values()].includes(strip),
    );
    return previews.get(entry) ?? own[all.indexOf(entry)];
  }

  /** Puts the strips of a place there in their order, and measures. */
  function show(entry: Placed): void {
    const anchor = anchorOf(entry);
    if (!anchor) {
      entry.measured = undefined;
      return;
    }
    const group = entries.filter((other) => keyOf(other) === keyOf(entry));
    const elements = group.map((one) => stripOf(one) ?? preview(one));
    for (const [index, element] of elements.entries()) describe(element, group[index]!);
    let last: Element = anchor;
    const put = (strip: Element) => {
      if (strip === elements[0]) last = anchor;
      if (entry.where === 'after') last.after(strip);
      else if (entry.where === 'before') anchor.before(strip);
      else anchor.append(strip);
      last = strip;
    };
    const measured = measurePlace(anchor, group, elements, put);
    for (const one of group) one.measured = measured;
  }

  function preview(entry: Placed): Element {
    const element = document.createElement('dangol-recs');
    previews.set(entry, element);
    return element;
  }

  function takeOff(entry: Placed): void {
    stripOf(entry)?.remove();
    previews.delete(entry);
  }

  function add(selector: string | undefined): void {
    isUnnamed = !selector;
    if (!selector) return;
    const isFirst = !entries.some(({ kind }) => kind === 'goes-with');
    const entry: Placed = { kind: isFirst ? 'goes-with' : 'similar-buyers', where: 'after', selector };
    entries.push(entry);
    current = entries.length - 1;
    show(entry);
    stripOf(entry)?.scrollIntoView({ block: 'start' });
  }

  return {
    placed: () => entries,
    current: () => current,
    isUnnamed: () => isUnnamed,
    start() {
      if (stopPicking) return;
      picking(true);
      const from = document.querySelector('main') ?? document.body.firstElementChild ?? document.body;
      stopPicking = pickElement({
        document,
        texts: texts(),
        from,
        done(element) {
          stopPicking = undefined;
          if (element) add(selectorOf(element));
          picking(false);
        },
      });
    },
    choose(index) {
      current = index;
      const entry = entries[index];
      if (entry) show(entry);
      changed();
    },
    change(changes) {
      const entry = entries[current];
      if (!entry) return;
      const isMoved = 'where' in changes;
      const own = stripOf(entry);
      if (isMoved && own) {
        previews.set(entry, own);
        own.remove();
      }
      Object.assign(entry, changes);
      show(entry);
      changed();
    },
    remove(index) {
      const [entry] = entries.slice(index, index + 1);
      if (!entry) return;
      takeOff(entry);
      entries = entries.filter((other) => other !== entry);
      current = -1;
      changed();
    },
    destroy() {
      stopPicking?.();
      for (const element of previews.values()) element.remove();
      previews.clear();
      entries = parseStrips(strips);
      current = -1;
    },
  };
}

function describe(element: Element, { kind, limit, layout, where, selector }: Placing): void {
  const wanted = { kind, limit, layout, placed: `${where}:${selector}` };
  for (const [name, value] of Object.entries(wanted)) {
    if (!value) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
