import type { ComponentChildren, VNode } from 'preact';

/** Preact's `h`, for plain elements: handed in, so that the page has one copy. */
export type H = (type: string, props: Record<string, unknown> | null, ...children: ComponentChildren[]) => VNode;
