import type { RichOptions } from './rich-options';

/** Whether a strip asks for anything that this face draws and the built-in one does not. */
export function isRich({ actions, template, clear, layout }: RichOptions & { layout?: string | undefined }): boolean {
  // An attribute without a value is there, too.
  return Boolean(actions || template || (clear ?? false) !== false || layout === 'outfit');
}
