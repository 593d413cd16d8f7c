import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

/**
 * Bundles a page's module with what it imports from `node_modules` of a folder, as a shop's own build would, to one classic script.
 * @param code text of an ES module.
 * @throws {Error} rollup's own, where an import is not found.
 */
export async function bundlePage(code: string, folder: string): Promise<string> {
  const entry = '\0page';
  const bundle = await rollup({
    input: entry,
    onwarn: () => {},
    plugins: [
      { name: 'page', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? code : null) },
      nodeResolve({ rootDir: folder, browser: true }),
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', inlineDynamicImports: true });
  await bundle.close();
  return output[0].code;
}
