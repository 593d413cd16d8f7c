import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { rollup } from 'rollup';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const ENTRY = `${root}packages/widget/src/entry-of-this-test.js`;

/** A minified script of the widget's source with Preact in it, as the script tag carries it; `code` imports from `./index`. */
export async function buildBundle(code: string): Promise<string> {
  const bundle = await rollup({
    input: ENTRY,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? code : null),
      },
      nodeResolve({ exportConditions: ['@dangol/source'], extensions: ['.ts', '.tsx', '.mjs', '.js'] }),
      typescript({
        tsconfig: `${root}tsconfig.json`,
        filterRoot: root,
        include: ['packages/schema/src/**', 'packages/widget/src/**'],
        compilerOptions: { noEmit: false },
      }),
      terser({ module: true, compress: { passes: 3, ecma: 2020, unsafe_arrows: true }, format: { comments: false } }),
    ],
    onwarn: () => {},
  });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  return output[0].code;
}
