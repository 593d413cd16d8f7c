import { Fragment, type JSX } from 'preact';
import type { Block } from '../docs';
import type { View } from '../view';
import { InlineText } from './inline-text';

/** The pieces of a documentation page, one below the other. */
export function DocBlocks({ view, blocks }: { view: View; blocks: readonly Block[] }): JSX.Element {
  return <Fragment>{blocks.map((block) => toElement(view, block))}</Fragment>;
}

function toElement(view: View, block: Block): JSX.Element {
  const inline = (text: string) => <InlineText view={view} text={text} />;
  if ('heading' in block) return <h2 id={slug(block.heading)}>{block.heading}</h2>;
  if ('text' in block) return <p>{inline(block.text)}</p>;
  if ('note' in block) return <p class="doc-note">{inline(block.note)}</p>;
  if ('code' in block) return <Code text={block.code} />;
  if ('table' in block) return <Table view={view} {...block.table} />;
  if ('list' in block) {
    return (
      <ul class="doc-list">
        {block.list.map((text) => (
          <li key={text}>{inline(text)}</li>
        ))}
      </ul>
    );
  }
  return (
    <ol class="doc-steps">
      {block.steps.map(({ title, text, code }) => (
        <li key={title}>
          <h2>{title}</h2>
          <p>{inline(text)}</p>
          {code && <Code text={code} />}
        </li>
      ))}
    </ol>
  );
}

/** Breaks between words alone: a browser would part `--out` after its first hyphen. */
function Code({ text }: { text: string }): JSX.Element {
  return (
    <pre class="doc-code">
      <code>{text.split(/(\s+)/).map((word) => (word.trim() ? <span>{word}</span> : word))}</code>
    </pre>
  );
}

/** On a phone each row is a card with the column's name before each cell; the roles keep it a table for screen readers. */
function Table(props: { view: View; head: readonly string[]; rows: readonly (readonly string[])[] }): JSX.Element {
  const { view, head, rows } = props;
  return (
    <table class={head.length === 2 ? 'doc-table doc-pairs' : 'doc-table'} {...as('table')}>
      <thead {...as('rowgroup')}>
        <tr {...as('row')}>
          {head.map((name) => (
            <th key={name} {...as('columnheader')} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as('rowgroup')}>
        {rows.map((cells) => (
          <tr key={cells.join()} {...as('row')}>
            {cells.map((cell, column) => (
              <td key={head[column]} {...as('cell')} data-name={head[column]}>
                <span>
                  <InlineText view={view} text={cell} />
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the element is anyway, until a style that makes blocks of it takes that away. */
const as = (role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'cell') => ({ role });

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
