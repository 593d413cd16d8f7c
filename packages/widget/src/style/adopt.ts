const sheets = new Map<string, CSSStyleSheet>();

/** Gives a shadow root these styles and no others; strips share their sheets. Passes a nonce policy, which a `<style>` does not. */
export function adopt(root: ShadowRoot, ...styles: (string | undefined)[]): void {
  root.adoptedStyleSheets = styles.flatMap((css) => {
    if (!css) return [];
    const sheet = sheets.get(css) ?? new CSSStyleSheet();
    if (!sheets.has(css)) sheet.replaceSync(css);
    sheets.set(css, sheet);
    return sheet;
  });
}
