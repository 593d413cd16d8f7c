import { itemId } from '@dangol/schema';

/**
 * The ids in one cell of links, each once: a JSON array of texts or numbers, or a text with commas, semicolons or bars between. `id:` before
 * a number, as WooCommerce exports it, is left out.
 */
export function parseLinks(cell: string | undefined): string[] {
  const ids = listOf(cell ?? '').map((part) => itemId(String(part).trim().replace(/^id:/u, '')));
  return [...new Set(ids)].filter((id) => id !== undefined);
}

function listOf(cell: string): unknown[] {
  try {
    const list: unknown = JSON.parse(cell);
    if (Array.isArray(list)) return list.filter((part) => typeof part === 'string' || typeof part === 'number');
  } catch {
    // Then it is a text.
  }
  return cell.split(/[,;|]/u);
}
