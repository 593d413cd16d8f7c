import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { type Plugin, rollup } from 'rollup';
import ts from 'typescript';

const ENTRY = fileURLToPath(new URL('../../../packages/widget/src/entry-of-this-test.js', import.meta.url));

/** Types are `tsc`'s concern; without them the bundle takes a second, not ten. */
const transpile: Plugin = {
  name: 'transpile',
  transform(code, id) {
    if (!/\.tsx?$/.test(id)) return null;
    const { ES2022: target } = ts.ScriptTarget;
    const jsx = { jsx: ts.JsxEmit.ReactJSX, jsxImportSource: 'preact' };
    const compilerOptions = { target, module: ts.ModuleKind.ESNext, ...jsx };
    return { code: ts.transpileModule(code, { compilerOptions }).outputText, map: null };
  },
};

const built = new Map<string, Promise<string>>();

/** A minified script of the widget's source with Preact in it, as the script tag carries it; `code` imports from `./index`. Built once a worker. */
export function buildBundle(code: string): Promise<string> {
  const bundle = built.get(code) ?? build(code);
  built.set(code, bundle);
  return bundle;
}

async function build(code: string): Promise<string> {
  const bundle = await rollup({
    input: ENTRY,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? code : null),
      },
      nodeResolve({ exportConditions: ['@dangol/source'], extensions: ['.ts', '.tsx', '.mjs', '.js'] }),
      transpile,
      terser({ module: true, compress: { passes: 3, ecma: 2020, unsafe_arrows: true }, format: { comments: false } }),
    ],
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  return output[0].code;
}
