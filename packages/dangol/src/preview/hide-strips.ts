/** Leaves no strip of the page seen, nor any room for one, whenever it comes: for those who are not previewing. Passes a nonce policy. */
export function hideStrips(document: Document): void {
  // Where there are no such sheets there are no strips either, and nothing but the shop's own style to keep them out.
  if (!('replaceSync' in CSSStyleSheet.prototype)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('dangol-recs{display:none!important}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
