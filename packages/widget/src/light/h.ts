import type { ComponentChildren, VNode } from 'preact';

/** Describes an element: Preact's `h` for plain elements, or the widget's own, lighter one. A view that is handed either draws with both. */
export type H = (type: string, props: Record<string, unknown> | null, ...children: ComponentChildren[]) => VNode;

/** An element as {@link h} describes it. */
export interface Light {
  type: string;
  props: Record<string, unknown>;
  children: unknown[];
}

const describe = (type: string, props: Light['props'] | null, ...children: unknown[]): Light => ({
  type,
  props: props ?? {},
  children,
});

/** Describes an element for `render()` beside it, which alone can draw it; typed as what Preact's `h` gives, so that views need not know which they have. */
export const h = describe as unknown as H;
