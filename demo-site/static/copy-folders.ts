import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Places } from '../http/serve-file';

/** What scripts and style sheets ask for by themselves, and no page names: model, dangol's lazy parts, the static shop's own, fonts. */
export async function copyFolders(places: Omit<Places, 'styles'>, out: string, base: string): Promise<void> {
  await cp(places.model, join(out, 'model'), { recursive: true });
  await mkdir(join(out, 'assets'), { recursive: true });
  for (const name of ['static.js', 'static-pages.js']) {
    await cp(join(places.shopScript, name), join(out, 'assets', name));
  }
  for (const name of await readdir(places.scripts)) {
    if (/^dangol[\w.-]*\.(?:js|txt)$/.test(name)) await cp(join(places.scripts, name), join(out, name));
  }
  await cp(join(places.scripts, 'backends'), join(out, 'backends'), { recursive: true });
  await writeFile(join(out, 'campaigns.json'), placedRules(await readFile(places.campaigns, 'utf8'), base));
  const fonts = 'woff2-dynamic-subset';
  await cp(join(places.fonts, fonts), join(out, 'fonts', fonts), { recursive: true });
}

/** The campaigns' links lead to the shop's own paths, which lie below the base here. */
function placedRules(rules: string, base: string): string {
  return JSON.stringify(JSON.parse(rules), (key, value) =>
    (key === 'url' || key === 'claim') && typeof value === 'string' && /^\/(?!\/)/.test(value)
      ? base + value.slice(1)
      : value,
  );
}
