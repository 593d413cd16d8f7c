import type { JSX } from 'preact';
import { type Choices, type Filters, PRICE_BANDS } from '../catalogue/filters';
import type { View } from '../view';
import { Icon } from './icons';

/** What narrows a list: a form of the address, each group a box that opens by itself; what is set stands below as chips that take it away. */
export function FilterBar(props: { view: View; choices: Choices; filters: Filters }): JSX.Element {
  const { view, choices, filters } = props;
  const { browse } = view.words;
  const kept = ['q', 'sort'].flatMap((name) => {
    const value = view.query.get(name);
    return value ? [[name, value] as const] : [];
  });
  const hasBands = view.catalogue.products[0]?.currency === 'KRW';
  return (
    <>
      <form class="filters" method="get" action={view.href(view.path)} data-filters>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <span class="filters-title">
          <Icon name="filter" />
          {browse.filters}
        </span>
        {choices.brands.length > 1 && (
          <Group title={browse.filterBrand} count={filters.brands.length} apply={browse.apply}>
            {choices.brands.map((brand) => (
              <Box key={brand} name="brand" value={brand} text={brand} checked={filters.brands.includes(brand)} />
            ))}
          </Group>
        )}
        {choices.colours.length > 1 && (
          <Group title={browse.filterColour} count={filters.colours.length} apply={browse.apply}>
            {choices.colours.map(({ value, name, hex }) => (
              <Box
                key={value}
                name="colour"
                value={value}
                text={name}
                hex={hex}
                checked={filters.colours.includes(value)}
              />
            ))}
          </Group>
        )}
        {hasBands && (
          <Group title={browse.filterPrice} count={filters.price === undefined ? 0 : 1} apply={browse.apply}>
            {PRICE_BANDS.map((_, i) => (
              <Box
                key={i}
                type="radio"
                name="price"
                value={String(i)}
                text={browse.prices[i]!}
                checked={filters.price === i}
              />
            ))}
          </Group>
        )}
        <Group title={browse.filterOnly} count={Number(filters.inStock) + Number(filters.onSale)} apply={browse.apply}>
          <Box name="stock" value="1" text={browse.inStock} checked={filters.inStock} />
          <Box name="sale" value="1" text={browse.onSale} checked={filters.onSale} />
        </Group>
      </form>
      <Chosen {...props} />
    </>
  );
}

function Group(props: {
  title: string;
  count: number;
  apply: string;
  children: JSX.Element | (JSX.Element | null)[];
}): JSX.Element {
  return (
    <details class="filter" name="filter">
      <summary>
        {props.title}
        {props.count > 0 && <b>{props.count}</b>}
      </summary>
      <div class="filter-panel">
        <div class="filter-boxes">{props.children}</div>
        <button type="submit" class="button button-strong" data-apply>
          {props.apply}
        </button>
      </div>
    </details>
  );
}

interface BoxProps {
  type?: 'checkbox' | 'radio';
  name: string;
  value: string;
  text: string;
  hex?: string | undefined;
  checked: boolean;
}

function Box({ type = 'checkbox', name, value, text, hex, checked }: BoxProps): JSX.Element {
  return (
    <label class="choice">
      <input type={type} name={name} value={value} checked={checked} />
      {hex && <Dot hex={hex} />}
      {text}
    </label>
  );
}

/** A spot of colour; drawn, since the policy allows no style attribute. */
export function Dot({ hex }: { hex: string }): JSX.Element {
  return (
    <svg class="dot" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="9" fill={hex} />
    </svg>
  );
}

function Chosen({ view, choices, filters }: { view: View; choices: Choices; filters: Filters }): JSX.Element | null {
  const { browse } = view.words;
  const chips: [name: string, value: string, text: string][] = [
    ...filters.brands.map((brand) => ['brand', brand, brand] as [string, string, string]),
    ...filters.colours.map((colour): [string, string, string] => {
      return ['colour', colour, choices.colours.find(({ value }) => value === colour)?.name ?? colour];
    }),
  ];
  if (filters.price !== undefined) chips.push(['price', String(filters.price), browse.prices[filters.price]!]);
  if (filters.inStock) chips.push(['stock', '', browse.inStock]);
  if (filters.onSale) chips.push(['sale', '', browse.onSale]);
  if (!chips.length) return null;
  return (
    <ul class="chosen">
      {chips.map(([name, value, text]) => (
        <li key={`${name} ${value}`}>
          <a href={without(view, name, value)} aria-label={browse.without(text)}>
            {text}
            <Icon name="close" />
          </a>
        </li>
      ))}
      <li>
        <a class="chosen-clear" href={without(view)}>
          {browse.clear}
        </a>
      </li>
    </ul>
  );
}

/** The list's address without one filter, or without any. */
function without(view: View, name?: string, value?: string): string {
  const query = new URLSearchParams(view.query);
  query.delete('page');
  if (name === undefined) for (const each of ['brand', 'colour', 'price', 'stock', 'sale']) query.delete(each);
  else if (value) {
    const rest = query.getAll(name).filter((each) => each !== value);
    query.delete(name);
    for (const each of rest) query.append(name, each);
  } else query.delete(name);
  return view.href(view.path) + (query.size ? `?${query}` : '');
}
