import type { ComponentChild, ComponentChildren, FunctionComponent, VNode } from 'preact';
import { safeUrl } from '../../safe-url';

/** Elements that load, run or rewrite something by being there, or change other elements' addresses later. */
const ELEMENTS = /^(script|iframe|frame|frameset|object|embed|base|link|meta|style|animate|set)$/;
/** Properties that turn a text into markup or a document. */
const MARKUP = /^(dangerouslysetinnerhtml|innerhtml|outerhtml|srcdoc|is)$/;
/** Attributes that are followed, sent to or loaded. */
const ADDRESS = /^(href|xlink:?href|src|action|formaction|poster|background|data|ping)$/;

type Component = FunctionComponent<Record<string, unknown>>;

/** Components as they are drawn here: one of ours for each of the shop's, so that what they keep survives the next drawing. */
const wrapped = new WeakMap<Component, Component>();

/**
 * What a template drew, with nothing in it that could run: catalogue data is not code, whatever a template does with it. Addresses pass `safeUrl()` or are
 * left out, so are texts as event handlers, HTML as a text, and elements that load or run something. What the template's own function components draw
 * is looked through in turn; class components are drawn as they are.
 *
 * @param h Preact's: nodes are made anew, since those of a template may be kept and drawn twice
 * @param base what relative addresses are relative to
 */
export function makeInert(drawn: ComponentChildren, h: typeof import('preact').h, base: string): ComponentChildren {
  const clean = (node: ComponentChildren): ComponentChildren => {
    if (Array.isArray(node)) return node.map(clean) as ComponentChild[];
    if (!node || typeof node !== 'object') return node;
    // Data of the shape of a node is none: what Preact marks its own with (10: undefined, 11: a symbol) is nothing that JSON could hold.
    if (!('type' in node) || !/symbol|undefined/.test(typeof node.constructor)) return null;
    const { type, key, ref, props } = node as VNode<Record<string, unknown>>;
    if (typeof type === 'string' && ELEMENTS.test(type.toLowerCase())) return null;
    const { children, ...others } = props;
    const kept = typeof type === 'string' ? Object.entries(others).flatMap(attribute) : Object.entries(others);
    const made = { ...Object.fromEntries(kept), key, ...(ref && { ref }) };
    // A list stays one child: what its nodes are told apart by counts within it.
    return h(component(type) as string, made, ...[children].flat(0).map(clean));
  };

  const attribute = ([name, value]: [string, unknown]): [string, unknown][] => {
    const lower = name.toLowerCase();
    if (MARKUP.test(lower) || (lower.startsWith('on') && typeof value !== 'function')) return [];
    if (!ADDRESS.test(lower)) return [[name, value]];
    // A part of this page: `<use href="#icon">`.
    const text = `${value}`;
    const address = text.startsWith('#') ? text : safeUrl(value, base);
    return address === undefined ? [] : [[name, address]];
  };

  const component = (type: VNode['type']) => {
    if (typeof type === 'string' || type.prototype?.render) return type;
    const own = type as Component;
    const known = wrapped.get(own) ?? wrap(own);
    wrapped.set(own, known);
    return known;
  };

  /** A component that throws is not drawn: it must not take the strip with it. */
  const wrap = (own: Component): Component =>
    function (this: unknown, props, context) {
      try {
        return clean(own.call(this, props, context));
      } catch {
        return null;
      }
    };

  return clean(drawn);
}
