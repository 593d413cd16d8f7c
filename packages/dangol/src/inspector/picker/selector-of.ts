// Made to outlive the next change of the shop's theme: an id or a class that a person has named, not one that a build tool or the moment has.

/** Names of a moment (`active`, `is-open`, `swiper-slide-next`), and of scripts. */
const OF_A_MOMENT =
  /^(is|has|js|no)-|^(active|on|off|open|opened|closed|show|shown|hide|hidden|selected|current|hover|focus|loaded|loading|visible|sticky|fixed|clearfix)$|-(active|next|prev|duplicate|visible|open|selected)$/;

/** Tags that a page has one of. */
const LANDMARKS = ['main', 'article', 'body'];

/** Most ancestors that a selector is looked for from. */
const DEEPEST = 6;

/** Whether a person has given this name: no numbers of more than one digit, no digits or capitals in the midst of a word (`css-1q2w3e`, `sc-bdVaJa`). */
export function isLasting(name: string): boolean {
  const isMade = /\d{2}|\d[a-z]|[A-Z][a-z]?[A-Z][a-z]|[a-z][A-Z][a-z][A-Z]|__\w*[A-Z]\w*\d|^_|:/.test(name);
  return name.length > 1 && name.length < 40 && !isMade && !OF_A_MOMENT.test(name);
}

/**
 * The shortest selector that finds this element of the page and no other: its id, its tag and classes, or those below the nearest ancestor that has
 * one; its place among its siblings only where nothing else is left.
 * @returns `undefined` where there is none.
 */
export function selectorOf(element: Element): string | undefined {
  const document = element.ownerDocument;
  const isUnique = (selector: string) => {
    const found = document.querySelectorAll(selector);
    return found.length === 1 && found[0] === element;
  };
  const own = namesOf(element);
  const alone = own.find(isUnique);
  if (alone) return alone;
  let above: Element | null = element.parentElement;
  const ancestors: string[][] = [];
  for (let depth = 0; above && above !== document.documentElement && depth < DEEPEST; depth++) {
    const names = namesOf(above);
    ancestors.push(LANDMARKS.includes(above.localName) ? names : names.slice(0, -1));
    above = above.parentElement;
  }
  const place = `:nth-of-type(${[...(element.parentElement?.children ?? [])].filter(({ localName }) => localName === element.localName).indexOf(element) + 1})`;
  for (const last of [own, [`${element.localName}${place}`]]) {
    for (const names of ancestors) {
      for (const name of names) {
        const found = last.flatMap((one) => [`${name}>${one}`, `${name} ${one}`]).find(isUnique);
        if (found) return found;
      }
    }
  }
  return undefined;
}

/** What an element can be called by, the most lasting first; its tag alone at the end. */
function namesOf(element: Element): string[] {
  const { id, classList, localName } = element;
  const classes = [...classList].filter(isLasting).map((name) => `.${CSS.escape(name)}`);
  return [
    ...(id && isLasting(id) ? [`#${CSS.escape(id)}`] : []),
    ...classes,
    ...(classes.length > 1 ? [classes.slice(0, 3).join('')] : []),
    ...classes.map((name) => localName + name),
    localName,
  ];
}
