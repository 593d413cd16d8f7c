/** One thing that a designer changes, and the CSS that each choice comes to. A choice is the value of a control of the page. */
export interface Control {
  name: string;
  /** Declarations of `dangol-recs` for a choice; none where it is the widget's own default. */
  host?(choice: string): string[];
  /** Declarations of a part for a choice. */
  part?: string;
  rules?: Record<string, string[]>;
}

const FONTS: Record<string, string> = {
  serif: '"Nanum Myeongjo", Batang, Georgia, serif',
  mono: 'ui-monospace, Menlo, Consolas, monospace',
  system: 'system-ui, sans-serif',
};
const RATIOS: Record<string, string> = { square: '1', portrait: '1.25', tall: '1.3333', wide: '0.75' };

const own = (property: string, value: string) => [`${property}: ${value};`];

/** Every control, in the order in which its CSS is written. */
export const CONTROLS: readonly Control[] = [
  { name: 'columns', host: (choice) => own('--dangol-columns', choice) },
  { name: 'gap', host: (choice) => own('--dangol-gap', `${choice}px`) },
  { name: 'ratio', host: (choice) => own('--dangol-ratio', RATIOS[choice]!) },
  { name: 'fit', host: (choice) => own('--dangol-fit', choice) },
  { name: 'radius', host: (choice) => own('--dangol-radius', `${choice}px`) },
  { name: 'sale', host: (choice) => (choice ? own('--dangol-sale', choice) : []) },
  { name: 'font', host: (choice) => (FONTS[choice] ? own('font-family', FONTS[choice]) : []) },
  { name: 'size', host: (choice) => (choice === '16' ? [] : own('font-size', `${choice}px`)) },
  { name: 'ink', host: (choice) => (choice ? own('color', choice) : []) },
  {
    name: 'ground',
    host: (choice) =>
      choice ? [...own('background', choice), ...own('padding', '24px'), ...own('border-radius', '16px')] : [],
  },
  {
    name: 'heading',
    part: 'heading',
    rules: {
      large: ['font-size: 1.9em;', 'font-weight: 800;', 'letter-spacing: -0.03em;'],
      caps: ['font-size: 0.95em;', 'font-variant: all-small-caps;', 'letter-spacing: 0.12em;'],
      underline: ['border-bottom: 2px solid;', 'padding-bottom: 0.15em;'],
    },
  },
  { name: 'title', part: 'title', rules: { centred: ['text-align: center;'], bold: ['font-weight: 700;'] } },
  {
    name: 'picture',
    part: 'picture',
    rules: {
      border: ['outline: 1px solid currentColor;', 'outline-offset: -1px;'],
      shadow: ['box-shadow: 0 6px 18px rgb(0 0 0 / 16%);'],
    },
  },
  {
    name: 'button',
    part: 'button',
    rules: { square_button: ['border-radius: 4px;'], filled: ['background: CanvasText;', 'color: Canvas;'] },
  },
];
