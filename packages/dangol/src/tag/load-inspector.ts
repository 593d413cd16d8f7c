import type { InspectOptions, InspectorContext } from '../inspector/context';
import type { Beginning } from '../placing/begin-strips';
import { importFile, loadPart, type SharedPreact } from './load-part';

/** What the inspector's part gives. */
interface Inspector {
  open(options?: InspectOptions): void;
  /** Says on the page that strips are previewed. */
  badge(): void;
}

/**
 * Loads the inspector from beside the script when it is asked for, and at once where the address of the page, or of an earlier one of this tab,
 * asks for its check list.
 * @returns opens it.
 */
export function loadInspector(
  context: Omit<InspectorContext, 'h' | 'render'>,
  { isInspected, isPreview }: Beginning,
  warn: (message: string) => void,
): (options?: InspectOptions) => void {
  const { scriptUrl } = context;
  let loading: Promise<Inspector> | undefined;
  const then = (use: (inspector: Inspector) => void) => {
    loading ??= loadPart<Inspector, InspectorContext>(
      'dangol-inspector.js',
      scriptUrl,
      importFile<SharedPreact>('dangol-preact.js', scriptUrl).then((preact) => ({ ...preact, ...context })),
    );
    loading.then(use, () => {
      warn(
        'dangol-inspector.js was not found beside the script, or script-src of the Content-Security-Policy forbids it',
      );
    });
  };
  const open = (options?: InspectOptions) => then((inspector) => inspector.open(options));
  if (isInspected) open({ tab: 'check' });
  if (isPreview) then((inspector) => inspector.badge());
  return open;
}
