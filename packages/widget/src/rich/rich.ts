import { h, render } from 'preact';
import { createRich } from './create-rich';

/**
 * The face for strips with card actions, templates, an outfit or a list that can be cleared: `defineRecs(source, { face: rich })`, `mount(element, { source,
 * face: rich, actions: 'cart wish' })`. It asks nothing of strips without these.
 */
export const rich: ReturnType<typeof createRich> = /* @__PURE__ */ createRich({ h, render });
