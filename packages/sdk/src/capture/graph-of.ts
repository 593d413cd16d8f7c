/** One node of a JSON-LD graph. */
export type Node = Record<string, unknown>;

/** What a page's JSON-LD says at its top, flat, and how to follow its references. */
export interface Graph {
  /** Every node that a block, an array, an `@graph` or a page's `mainEntity` holds; not what merely hangs on a node. */
  nodes: Node[];
  /** A value as a list of nodes, each `{ "@id" }` replaced by the node of that name. */
  follow(value: unknown): Node[];
}

/** More nodes than this are not read: a hostile or broken page. */
const NODES_MAX = 500;

/** A longer block is not read, in UTF-16 code units. */
const BLOCK_MAX = 500_000;

/** Reads blocks of JSON-LD. A broken one is skipped; raw line breaks inside texts, a usual mistake, are mended. */
export function graphOf(blocks: readonly string[]): Graph {
  const nodes: Node[] = [];
  const byId = new Map<unknown, Node>();

  function collect(value: unknown, depth: number): void {
    if (Array.isArray(value)) {
      for (const entry of value.slice(0, NODES_MAX)) collect(entry, depth + 1);
    } else if (value && typeof value === 'object' && depth < 9 && nodes.length < NODES_MAX) {
      const node = value as Node;
      nodes.push(node);
      if (node['@id'] && Object.keys(node).length > 1) byId.set(node['@id'], node);
      collect(node['@graph'], depth + 1);
      collect(node.mainEntity, depth + 1);
    }
  }

  for (const block of blocks) {
    if (block.length > BLOCK_MAX) continue;
    try {
      collect(JSON.parse(block.replace(/\s+/g, ' ')), 0);
    } catch {
      // The page's mistake; its other blocks may be whole.
    }
  }
  return {
    nodes,
    follow: (value) =>
      [value].flat(2).flatMap((entry) => {
        if (!entry || typeof entry !== 'object') return [];
        return [byId.get((entry as Node)['@id']) ?? (entry as Node)];
      }),
  };
}

/** Whether the node has the type: `"Product"`, `"https://schema.org/Product"`, or a list with one of these. */
export function isA(node: Node, type: RegExp): boolean {
  return [node['@type']].flat().some((name) => type.test(String(name).replace(/^.*[/#:]/, '')));
}
