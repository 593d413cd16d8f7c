/** The slice of a window that is read. */
export type ModeWindow = Pick<Window, 'location' | 'localStorage' | 'sessionStorage'>;

/** What a tester has asked for in the page's address. */
export interface Mode {
  /** `?dangol=preview`, remembered for this browser: strips under `data-preview` are shown. */
  isPreview: boolean;
  /** `?dangol=inspect`, remembered for this tab: the inspector opens with its check list. */
  isInspected: boolean;
}

/** Reads `?dangol=preview`, `?dangol=inspect` and, which ends both, `?dangol=off`. Nothing is stored but for who opens these; storage that is refused holds for this page. */
export function readMode(window: ModeWindow): Mode {
  const asked = /[?&]dangol=(\w+)/.exec(window.location.search)?.[1];
  const has = (name: string, area: 'localStorage' | 'sessionStorage') => {
    try {
      const key = `dangol.${name}`;
      if (asked === name) window[area].setItem(key, '1');
      if (asked === 'off') window[area].removeItem(key);
      return !!window[area].getItem(key);
    } catch {
      return asked === name;
    }
  };
  return { isPreview: has('preview', 'localStorage'), isInspected: has('inspect', 'sessionStorage') };
}
