import { hideStrips } from '../preview/hide-strips';
import { type Mode, type ModeWindow, readMode } from '../preview/read-mode';
import { type PlacingDeps, placeStrips } from './place-strips';

/** How strips stand on this page, before there is anything to draw them. */
export interface Beginning extends Mode {
  /** Whether this browser sees strips. */
  isShown: boolean;
}

/**
 * What a tag does first about its strips: under `data-preview` hides them from all who have not asked for them, otherwise places those of
 * `data-strips`. A browser that previews takes the attribute off, since the reserving style asks for it.
 */
export function beginStrips(
  window: PlacingDeps['window'] & ModeWindow,
  tag: HTMLScriptElement | null,
  { isOn, warn }: Pick<PlacingDeps, 'isOn' | 'warn'>,
): Beginning {
  const { preview, strips, debug } = tag?.dataset ?? {};
  const mode = readMode(window);
  const isPreview = preview !== undefined && mode.isPreview;
  const isShown = preview === undefined || isPreview;
  if (isPreview) tag!.removeAttribute('data-preview');
  if (!isShown) hideStrips(window.document);
  else if (strips) placeStrips({ window, strips, isOn, warn, isDebug: debug !== undefined });
  return { ...mode, isPreview, isShown };
}
