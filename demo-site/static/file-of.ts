import { join } from 'node:path';
import { staticAddress } from './address';

/**
 * The file of a page in the folder, by the address that the server has it under: `/ko/sale?page=2` → `ko/sale/page-2/index.html`.
 * @throws where an id would lead out of its folder.
 */
export function fileOf(address: string): string {
  if (address.endsWith('.html')) return address.slice(1);
  const parts = staticAddress(address, '/')
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean)
    .map(decodeURIComponent);
  const wrong = parts.find((part) => /^\.\.?$|[/\\\0]/.test(part));
  if (wrong !== undefined) throw new Error(`"${wrong}" cannot be the name of a folder: ${address}`);
  return join(...parts, 'index.html');
}
