// What a strip needs of Preact is little: no components, no state, and lists whose key is that of the whole list. This draws it in a tenth of the
// bytes; a face that wants more brings Preact along.
import type { ComponentChildren } from 'preact';
import type { Light } from './h';

/** An element that was drawn: its key, and its listeners by the names of their props. */
type Drawn = Element & Record<string, unknown>;

/**
 * Brings what a node holds into the shape of what `h()` described, in place: an element stays as long as its tag and its `key` do, and with it focus,
 * scroll and pictures. `null` empties the node. Attributes and listeners as in Preact; no styles, no properties, no markup.
 */
export function render(what: ComponentChildren, parent: Node): void {
  shape(parent, [what]);
}

function shape(parent: Node, children: unknown[]): void {
  let next = parent.firstChild as ChildNode | null;
  const dropTo = (end: ChildNode | null) => {
    while (next !== end) {
      const gone = next as ChildNode;
      next = gone.nextSibling;
      gone.remove();
    }
  };
  for (const child of children.flat(9)) {
    // As in Preact, so that a condition may stand for nothing.
    if (child == null || typeof child === 'boolean') continue;
    const { type = '#text', props = {}, children = [] } = Object(child) as Partial<Light>;
    const isKept = (node: ChildNode) =>
      node.nodeName.toLowerCase() === type && (node as Drawn & ChildNode).key === props.key;
    let node = next;
    while (node && !isKept(node)) node = node.nextSibling;
    const kept = node;
    node ??= type === '#text' ? document.createTextNode('') : document.createElement(type);
    if (type === '#text') node.nodeValue = `${child}`;
    else {
      for (const name in props) set(node as Drawn & ChildNode, name, props[name]);
      shape(node, children);
    }
    if (kept) {
      dropTo(kept);
      next = kept.nextSibling;
    } else parent.insertBefore(node, next);
  }
  dropTo(null);
}

function set(element: Drawn, name: string, value: unknown): void {
  const isListener = name.startsWith('on');
  if (isListener && !(name in element))
    element.addEventListener(name.slice(2).toLowerCase(), (event) =>
      (element[name] as ((event: Event) => void) | undefined)?.(event),
    );
  if (isListener || name === 'key') element[name] = value;
  else if (value == null) element.removeAttribute(name);
  // A picture whose address is set anew is loaded anew.
  else if (element.getAttribute(name) !== `${value}`) element.setAttribute(name, `${value}`);
}
