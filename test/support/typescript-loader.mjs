// Lets a test start a process on the sources, without a build:
// node --conditions=@dangol/source --import ./test/support/typescript-loader.mjs packages/trainer/src/cli.ts
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

/** Imports without an extension name a TypeScript file, or a folder's index. */
export async function resolve(specifier, context, next) {
  const isOurs = /^\.{1,2}\//.test(specifier) && context.parentURL?.endsWith('.ts');
  const guesses = isOurs ? [`${specifier}.ts`, `${specifier}.tsx`, `${specifier}/index.ts`, specifier] : [specifier];
  let failure;
  for (const guess of guesses) {
    try {
      return await next(guess, context);
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}

/** Takes the types off; checking them is the compiler's job elsewhere. */
export async function load(url, context, next) {
  if (!/\.tsx?$/.test(url)) return next(url, context);
  const { default: typescript } = await import('typescript');
  const { outputText } = typescript.transpileModule(await readFile(new URL(url), 'utf8'), {
    fileName: fileURLToPath(url),
    compilerOptions: {
      target: 'es2022',
      module: 'esnext',
      jsx: 'react-jsx',
      jsxImportSource: 'preact',
      inlineSourceMap: true,
    },
  });
  return { format: 'module', source: outputText, shortCircuit: true };
}
