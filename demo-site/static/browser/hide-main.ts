/** Keeps the middle of the page out of sight until it is drawn; its place stays. Gives what shows it. */
export function hideMain(document: Document): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('main{visibility:hidden;min-height:70vh}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
