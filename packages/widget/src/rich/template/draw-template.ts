import htm from 'htm/mini';
import type { ComponentChildren } from 'preact';
import type { StripItem } from '../../source';
import { makeInert } from './make-inert';
import type { Template, TemplateTools } from './template';

/** What `drawTemplate()` draws with. */
export interface DrawTemplateDeps extends Pick<TemplateTools, 'h' | 'track'> {
  /** What relative addresses are relative to. */
  base: string;
  /** Told what is wrong with it. */
  failed(problem: unknown): void;
}

/** What a template makes of an item, inert. @returns nothing where it throws or has nothing to show. */
export function drawTemplate(
  template: Template,
  item: StripItem,
  { h, track, base, failed }: DrawTemplateDeps,
): ComponentChildren {
  const html = htm.bind(h as Parameters<typeof htm.bind>[0]) as TemplateTools['html'];
  try {
    const drawn = makeInert(template(item, { h, html, track }), h, base);
    // An empty list, `false` and '' are nothing either.
    const isDrawn = [drawn].flat(9).some((node) => node || node === 0);
    if (isDrawn) return drawn;
    failed('it gave nothing');
  } catch (error) {
    failed(error);
  }
  return undefined;
}
