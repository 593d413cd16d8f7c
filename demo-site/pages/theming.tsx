import type { ComponentChildren, JSX } from 'preact';
import { Strip } from '../parts/strip';
import type { Page, View } from '../view';

/** A strip with a control for all that a designer changes, and the CSS that the choices come to. */
export function theming(view: View): Page {
  const words = view.words.theming;
  return {
    title: words.title,
    type: 'theming',
    description: words.text,
    body: (
      <div class="wrap page theming">
        <h1>{words.title}</h1>
        <p class="lead">{words.text}</p>
        <fieldset class="presets">
          <legend class="hidden">{words.looks}</legend>
          {Object.entries(words.presets).map(([id, name]) => (
            <button key={id} type="button" class="chip" data-preset={id}>
              {name}
            </button>
          ))}
        </fieldset>
        <div class="themed" data-themed>
          <Strip kind="similar-buyers" item={anchor(view)} />
        </div>
        <noscript>
          <p class="note">{words.noScript}</p>
        </noscript>
        <div class="theming-panels">
          <Controls view={view} />
          <div class="theming-code">
            <h2>{words.copyTitle}</h2>
            <pre data-css />
            <button type="button" class="button button-strong" data-copy data-copied={words.copied}>
              {words.copy}
            </button>
            <h2>{words.element}</h2>
            <pre data-html />
          </div>
        </div>
      </div>
    ),
  };
}

function Controls({ view }: { view: View }): JSX.Element {
  const words = view.words.theming;
  const { labels, options } = words;
  const choose = (name: string, ids: readonly string[], chosen?: string) => (
    <Choice name={name} label={labels[name]!} options={ids.map((id) => [id, options[id] ?? id])} chosen={chosen} />
  );
  return (
    <form class="controls" data-theming>
      <Group title={words.groups.cards!}>
        <Slider name="columns" label={labels.columns!} from={2} to={7} step={0.5} value={5} />
        <Slider name="gap" label={labels.gap!} from={0} to={40} value={16} unit="px" />
        <Slider name="radius" label={labels.radius!} from={0} to={32} value={6} unit="px" />
        {choose('ratio', ['portrait', 'square', 'tall', 'wide'])}
        {choose('fit', ['cover', 'contain'])}
      </Group>
      <Group title={words.groups.words!}>
        {choose('font', ['page', 'serif', 'mono', 'system'])}
        <Slider name="size" label={labels.size!} from={13} to={20} value={16} unit="px" />
        <Colour name="sale" label={labels.sale!} value="#c5281f" />
        <Colour name="ink" label={labels.ink!} value="#1b1815" />
        <Colour name="ground" label={labels.ground!} value="#f5f2ed" />
      </Group>
      <Group title={words.groups.parts!}>
        {choose('heading', ['plain', 'large', 'caps', 'underline'])}
        {choose('title', ['plain', 'centred', 'bold'])}
        {choose('picture', ['plain', 'border', 'shadow'])}
        {choose('button', ['plain', 'square_button', 'filled'])}
      </Group>
      <Group title={words.groups.strip!}>
        <Choice name="kind" label={labels.kind!} options={Object.entries(words.kinds)} />
        {choose('layout', ['row', 'grid', 'outfit'])}
        {choose('level', ['2', '3', '4'])}
        {choose('lang', ['ko', 'en'], view.language)}
        <fieldset class="control control-boxes">
          <legend>{labels.actions}</legend>
          {Object.entries(words.actionNames).map(([id, name]) => (
            <label key={id} class="choice">
              <input type="checkbox" name="actions" value={id} />
              {name}
            </label>
          ))}
        </fieldset>
      </Group>
      <button type="button" class="link" data-preset="shop">
        {words.reset}
      </button>
    </form>
  );
}

function Group({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <fieldset class="control-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

interface SliderProps {
  name: string;
  label: string;
  from: number;
  to: number;
  step?: number;
  value: number;
  unit?: string;
}

function Slider({ name, label, from, to, step = 1, value, unit = '' }: SliderProps): JSX.Element {
  const id = `theming-${name}`;
  return (
    <label class="control" for={id}>
      <span>
        {label}
        <output for={id} data-unit={unit}>
          {value + unit}
        </output>
      </span>
      <input id={id} type="range" name={name} min={from} max={to} step={step} value={value} />
    </label>
  );
}

function Choice(props: {
  name: string;
  label: string;
  options: [id: string, text: string][];
  chosen?: string | undefined;
}): JSX.Element {
  return (
    <label class="control">
      <span>{props.label}</span>
      <select name={props.name}>
        {props.options.map(([id, text]) => (
          <option key={id} value={id} selected={id === props.chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A colour that holds only while its box is ticked: without, the page's own. */
function Colour(props: { name: string; label: string; value: string }): JSX.Element {
  const { name, label, value } = props;
  return (
    <div class="control control-colour">
      <label class="choice">
        <input type="checkbox" name={`${name}-on`} value="on" />
        {label}
      </label>
      <input type="color" name={name} value={value} aria-label={label} />
    </div>
  );
}

/** A product with neighbours: the first of the shop's that is there to be bought. */
function anchor({ catalogue }: View): string {
  return (catalogue.products.find(({ availability }) => availability === 'in_stock') ?? catalogue.products[0]!).id;
}
