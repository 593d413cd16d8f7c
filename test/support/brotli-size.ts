import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

/** Bytes after brotli at its best quality, as a static host would keep a file. */
export function brotliSize(code: string | Uint8Array): number {
  return brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Bundles a module's text with all it imports from the built packages, by the settings of `rollup.config.mjs`; gives the brotli size in bytes. */
export async function bundleSize(code: string): Promise<number> {
  const entry = '\0entry';
  const bundle = await rollup({
    input: entry,
    treeshake: { preset: 'smallest', tryCatchDeoptimization: true },
    plugins: [
      { name: 'entry', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? code : null) },
      nodeResolve({ rootDir: fileURLToPath(new URL('../..', import.meta.url)) }),
      terser({
        module: true,
        compress: { passes: 3, ecma: 2020, unsafe_arrows: true },
        format: { comments: false, ascii_only: true },
      }),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return brotliSize(output[0].code);
}
