import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import type { Files } from './subject';

/**
 * Builds a shop's module with Vite, for production and minified, as its own build would.
 * @param peers folder whose `node_modules` it imports from.
 * @param css the shop's own style, after what the module imports.
 * @returns `app.js` and `app.css`
 */
export async function bundleApp(peers: string, code: string, css: string): Promise<Files> {
  const name = `shop-${createHash('sha256').update(code).digest('hex').slice(0, 12)}`;
  await writeFile(join(peers, `${name}.css`), css);
  await writeFile(join(peers, `${name}.js`), `${code}\nimport './${name}.css';\n`);
  const built = await build({
    root: peers,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      modulePreload: false,
      cssCodeSplit: false,
      rollupOptions: {
        input: join(peers, `${name}.js`),
        output: { entryFileNames: 'app.js', assetFileNames: 'app.css' },
      },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as {
    output: { fileName: string; code?: string; source?: string | Uint8Array }[];
  };
  return Object.fromEntries(output.map(({ fileName, code, source }) => [fileName, code ?? source ?? '']));
}
