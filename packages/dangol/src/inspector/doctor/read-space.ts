/** What the page keeps free for its strips, and what moved. */
export interface Space {
  /** Strips whose space no style of the page keeps, by what they are (`similar-buyers`); `undefined` where the page's styles cannot be read. */
  unreserved: string[] | undefined;
  /** The layout shift of what stands below a strip, or in one, without the visitor's doing; `undefined` where the browser does not tell (all but Chromium). */
  shift: number | undefined;
}

/** Entries of before come in a task of their own. */
const TOLD_MS = 100;

interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

/** Looks at the page's styles and at the shifts that the browser has noted since it was loaded. */
export async function readSpace(window: Pick<Window, 'document' | 'setTimeout'>): Promise<Space> {
  const strips = [...window.document.querySelectorAll<HTMLElement>('dangol-recs')];
  return { unreserved: unreserved(window.document, strips), shift: await shiftOf(window, strips) };
}

function unreserved(document: Document, strips: readonly Element[]): string[] | undefined {
  let isHidden = false;
  const selectors = [...document.styleSheets].flatMap((sheet) => {
    try {
      return textsOf(sheet.cssRules);
    } catch {
      // Of another origin.
      isHidden = true;
      return [];
    }
  });
  const has = (text: string) => selectors.some((selector) => selector.includes(text));
  const left = strips.filter((strip) => {
    const [, where, selector] = /^(\w+):(.+)/s.exec(strip.getAttribute('placed') ?? '') ?? [];
    if (!selector) return !has('dangol-recs:not(:defined)');
    const sign = { after: '+ dangol-recs', before: 'dangol-recs +', into: '> dangol-recs' }[where as 'after'];
    return !selectors.some((text) => text.includes(sign) && text.includes(serialised(document, selector)));
  });
  return isHidden && left[0] ? undefined : left.map((strip) => strip.getAttribute('placed') || kindOf(strip));
}

function textsOf(rules: CSSRuleList): string[] {
  return [...rules].flatMap((rule) => [
    ...('selectorText' in rule ? [String(rule.selectorText)] : []),
    ...('cssRules' in rule ? textsOf(rule.cssRules as CSSRuleList) : []),
  ]);
}

/** A selector as the browser writes it in a rule. */
function serialised(document: Document, selector: string): string {
  const Sheet = document.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
  const sheet = new Sheet();
  sheet.replaceSync(`${selector}{}`);
  return (sheet.cssRules[0] as CSSStyleRule | undefined)?.selectorText ?? selector;
}

const kindOf = (strip: Element) => strip.getAttribute('kind') ?? 'similar-buyers';

async function shiftOf({ setTimeout }: Pick<Window, 'setTimeout'>, strips: readonly Element[]) {
  if (!PerformanceObserver.supportedEntryTypes?.includes('layout-shift')) return undefined;
  const entries: LayoutShift[] = [];
  const observer = new PerformanceObserver((list) => void entries.push(...(list.getEntries() as LayoutShift[])));
  observer.observe({ type: 'layout-shift', buffered: true });
  await new Promise((done) => setTimeout(() => done(undefined), TOLD_MS));
  observer.disconnect();
  const isOurs = (node: Node | null) =>
    strips.some((strip) => node && (strip.contains(node) || strip.compareDocumentPosition(node) & 4));
  return entries
    .filter(({ hadRecentInput, sources }) => !hadRecentInput && sources.some(({ node }) => isOurs(node)))
    .reduce((sum, { value }) => sum + value, 0);
}
