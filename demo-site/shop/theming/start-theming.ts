import { showToast } from '../show-toast';
import { PRESETS } from './presets';
import { toCss } from './to-css';

/** Attributes of the element that the page's controls set; what is empty is taken off. */
const ATTRIBUTES: Record<string, string> = {
  kind: 'kind',
  layout: 'layout',
  level: 'heading-level',
  lang: 'lang',
  actions: 'actions',
};

/**
 * The theming page: controls → one constructed style sheet (the page's policy allows no inline style) and the attributes of the strip. What stands in the
 * text block is the text of that sheet.
 */
export function startTheming(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-theming]');
  const strip = document.querySelector<HTMLElement>('[data-themed] dangol-recs');
  if (!form || !strip) return;
  const [css, html] = ['[data-css]', '[data-html]'].map((name) => document.querySelector<HTMLElement>(name)!) as [
    HTMLElement,
    HTMLElement,
  ];
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  function apply(): void {
    const data = new FormData(form!);
    const choices = new Map([...new Set(data.keys())].map((name) => [name, data.getAll(name).join(' ')]));
    for (const name of ['sale', 'ink', 'ground']) if (!choices.has(`${name}-on`)) choices.delete(name);
    const text = toCss(choices);
    sheet.replaceSync(text);
    css!.textContent = text;
    const given: string[] = [];
    for (const [name, attribute] of Object.entries(ATTRIBUTES)) {
      const value = choices.get(name) ?? '';
      if (value) strip!.setAttribute(attribute, value);
      else strip!.removeAttribute(attribute);
    }
    for (const { name, value } of strip!.attributes)
      if (/^(kind|item|layout|heading-level|lang|actions)$/.test(name)) given.push(`${name}="${value}"`);
    html!.textContent = `<dangol-recs ${given.join(' ')}></dangol-recs>`;
    for (const output of form!.querySelectorAll('output')) {
      const input = form!.elements.namedItem(output.htmlFor.value) as HTMLInputElement;
      output.value = input.value + (output.dataset.unit ?? '');
    }
  }

  function wear(preset: Readonly<Record<string, string>>): void {
    form!.reset();
    for (const [name, value] of Object.entries(preset)) {
      const field = form!.elements.namedItem(name);
      if (field) (field as HTMLInputElement).value = value;
      const isOn = form!.elements.namedItem(`${name}-on`);
      if (isOn) (isOn as HTMLInputElement).checked = true;
    }
    apply();
  }

  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-preset]')) {
    button.addEventListener('click', () => wear(PRESETS[button.dataset.preset!]!));
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.addEventListener('click', () => void copy(css.textContent ?? '', button.dataset.copied!));
  }
  apply();
}

/** Without a secure context there is no clipboard: then the text is marked, ready to be copied. */
async function copy(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast(said);
  } catch {
    getSelection()?.selectAllChildren(document.querySelector('[data-css]')!);
  }
}
