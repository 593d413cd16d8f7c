// One TypeScript program compiles every package, the trainer's command line and the demo shop to ES modules; the script-tag files
// are then bundled from that output. `--configFast` leaves out type checks and declarations: `npm start` uses it.
import { readFileSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import dts from 'rollup-plugin-dts';
import { integrity } from './packages/dangol/integrity.mjs';

const platforms = [
  'consent-mode',
  'tcf',
  'gpp',
  'cookieconsent',
  'klaro',
  'cookiebot',
  'onetrust',
  'osano',
  'shopify',
  'callback',
];

/** The shop platforms whose pages are read. */
const shops = ['cafe24', 'makeshop', 'shopify', 'woocommerce'];

/** As `packages/backends/package.json` exports them, each a file of its own. */
const backends = Object.keys(JSON.parse(readFileSync('packages/backends/package.json', 'utf8')).exports)
  .map((path) => path.slice(2))
  .filter(Boolean);

/** Entry name (where the output lies, without extension) → source. */
const entries = {
  'packages/schema/dist/index': 'packages/schema/src/index.ts',
  'packages/recommender/dist/index': 'packages/recommender/src/index.ts',
  'packages/recommender/dist/rules/index': 'packages/recommender/src/rules/index.ts',
  'packages/recommender/dist/words/index': 'packages/recommender/src/words/index.ts',
  'packages/campaigns/dist/index': 'packages/campaigns/src/index.ts',
  'packages/campaigns/dist/check/index': 'packages/campaigns/src/check/index.ts',
  'packages/campaigns/dist/intents/index': 'packages/campaigns/src/intents/index.ts',
  'packages/backends/dist/index': 'packages/backends/src/index.ts',
  ...Object.fromEntries(backends.map((name) => [`packages/backends/dist/${name}`, `packages/backends/src/${name}.ts`])),
  'packages/sdk/dist/index': 'packages/sdk/src/index.ts',
  'packages/sdk/dist/unchecked': 'packages/sdk/src/unchecked.ts',
  'packages/sdk/dist/duties': 'packages/sdk/src/duties.ts',
  'packages/sdk/dist/model/index': 'packages/sdk/src/model/index.ts',
  ...Object.fromEntries(
    platforms.map((name) => [`packages/sdk/dist/platforms/${name}`, `packages/sdk/src/platforms/${name}.ts`]),
  ),
  'packages/sdk/dist/shops/index': 'packages/sdk/src/shops/index.ts',
  ...Object.fromEntries(shops.map((name) => [`packages/sdk/dist/shops/${name}`, `packages/sdk/src/shops/${name}.ts`])),
  'packages/widget/dist/index': 'packages/widget/src/index.ts',
  'packages/widget/dist/consent/index': 'packages/widget/src/consent/index.ts',
  'packages/widget/dist/words/ko': 'packages/widget/src/words/ko.ts',
  'packages/widget/dist/rich/index': 'packages/widget/src/rich/index.ts',
  'packages/widget/dist/messages/index': 'packages/widget/src/messages/index.ts',
  'packages/widget/dist/privacy/index': 'packages/widget/src/privacy/index.ts',
  'packages/trainer/dist/index': 'packages/trainer/src/index.ts',
  'packages/dangol/dist/index': 'packages/dangol/src/index.ts',
  'packages/dangol/dist/campaigns/index': 'packages/dangol/src/campaigns/index.ts',
  'packages/dangol/dist/vitals/index': 'packages/dangol/src/vitals/index.ts',
};

/** What is compiled beside the published entries: the script tags' sources and the demo shop. */
const parts = {
  'packages/dangol/dist/esm/script': 'packages/dangol/src/script.ts',
  'packages/dangol/dist/esm/script-sdk': 'packages/dangol/src/script-sdk.ts',
  'packages/dangol/dist/esm/script-widget': 'packages/dangol/src/script-widget.ts',
  'packages/dangol/dist/esm/inspector': 'packages/dangol/src/inspector/index.ts',
  'packages/dangol/dist/esm/platforms': 'packages/dangol/src/platforms/index.ts',
  'packages/dangol/dist/esm/shops': 'packages/dangol/src/shops/index.ts',
  'packages/dangol/dist/esm/duties': 'packages/dangol/src/duties/index.ts',
  'packages/dangol/dist/esm/preact': 'packages/dangol/src/preact/index.ts',
  'packages/dangol/dist/esm/rules': 'packages/dangol/src/rules/index.ts',
  'packages/dangol/dist/esm/live': 'packages/dangol/src/live/index.ts',
  'packages/dangol/dist/esm/vitals': 'packages/dangol/src/vitals/create.ts',
  'packages/dangol/dist/esm/campaigns': 'packages/dangol/src/campaigns/create.ts',
  'packages/dangol/dist/esm/messages': 'packages/dangol/src/messages/index.ts',
  'packages/dangol/dist/esm/notice': 'packages/dangol/src/notice/index.ts',
  'packages/dangol/dist/esm/privacy': 'packages/dangol/src/privacy/index.ts',
  'packages/dangol/dist/esm/rich': 'packages/dangol/src/rich/index.ts',
  'packages/dangol/dist/esm/backends/snowplow': 'packages/dangol/src/backends/snowplow.ts',
  'demo-site/dist/server': 'demo-site/server.ts',
  'demo-site/dist/esm/shop': 'demo-site/shop/index.ts',
  'demo-site/dist/esm/stage': 'demo-site/stage/head/index.ts',
  'demo-site/dist/esm/stage-tab': 'demo-site/stage/tab/index.ts',
  'demo-site/dist/esm/playground': 'demo-site/playground/browser/index.tsx',
  'demo-site/dist/esm/playground-preview': 'demo-site/playground/preview/index.ts',
  'demo-site/dist/esm/static': 'demo-site/static/browser/index.ts',
  'demo-site/dist/esm/static-pages': 'demo-site/static/pages/index.ts',
};

/** Classic script → its compiled entry. Each holds all it needs, Preact included. */
const scripts = {
  'packages/dangol/dist/dangol.js': 'packages/dangol/dist/esm/script.js',
  'packages/dangol/dist/dangol-sdk.js': 'packages/dangol/dist/esm/script-sdk.js',
  'packages/dangol/dist/dangol-widget.js': 'packages/dangol/dist/esm/script-widget.js',
  'demo-site/dist/shop.js': 'demo-site/dist/esm/shop.js',
  'demo-site/dist/stage.js': 'demo-site/dist/esm/stage.js',
  'demo-site/dist/static.js': 'demo-site/dist/esm/static.js',
};

/** Lazy part → its compiled entry: an ES module that imports nothing. */
const lazyParts = {
  'packages/dangol/dist/dangol-preact.js': 'packages/dangol/dist/esm/preact.js',
  'packages/dangol/dist/dangol-inspector.js': 'packages/dangol/dist/esm/inspector.js',
  'packages/dangol/dist/dangol-platforms.js': 'packages/dangol/dist/esm/platforms.js',
  'packages/dangol/dist/dangol-shops.js': 'packages/dangol/dist/esm/shops.js',
  'packages/dangol/dist/dangol-duties.js': 'packages/dangol/dist/esm/duties.js',
  'packages/dangol/dist/dangol-rules.js': 'packages/dangol/dist/esm/rules.js',
  'packages/dangol/dist/dangol-live.js': 'packages/dangol/dist/esm/live.js',
  'packages/dangol/dist/dangol-vitals.js': 'packages/dangol/dist/esm/vitals.js',
  'packages/dangol/dist/dangol-campaigns.js': 'packages/dangol/dist/esm/campaigns.js',
  'packages/dangol/dist/dangol-messages.js': 'packages/dangol/dist/esm/messages.js',
  'packages/dangol/dist/dangol-consent.js': 'packages/dangol/dist/esm/notice.js',
  'packages/dangol/dist/dangol-privacy.js': 'packages/dangol/dist/esm/privacy.js',
  'packages/dangol/dist/dangol-rich.js': 'packages/dangol/dist/esm/rich.js',
  // `dangol('backend', …)` loads them by name; the first two are in the script itself.
  ...Object.fromEntries(
    backends
      .filter((name) => !['cloudevents', 'gtag', 'snowplow-ecommerce'].includes(name))
      .map((name) => [`packages/dangol/dist/backends/${name}.js`, `packages/backends/dist/${name}.js`]),
  ),
  'packages/dangol/dist/backends/snowplow.js': 'packages/dangol/dist/esm/backends/snowplow.js',
  'demo-site/dist/stage-tab.js': 'demo-site/dist/esm/stage-tab.js',
  'demo-site/dist/playground.js': 'demo-site/dist/esm/playground.js',
  'demo-site/dist/playground-preview.js': 'demo-site/dist/esm/playground-preview.js',
  'demo-site/dist/static-pages.js': 'demo-site/dist/esm/static-pages.js',
};

/** Code and types that two entries of one package share stay inside that package. */
const folderOf = (moduleIds) =>
  (/(packages[\\/][^\\/]+|demo-site)[\\/]/.exec(moduleIds[0] ?? '')?.[1] ?? 'packages/dangol').replaceAll('\\', '/');
const isOurs = (id) => id.startsWith('.') || id.startsWith('/') || /^[A-Za-z]:[\\/]/.test(id);
const external = (id) => !isOurs(id);
/** No module of a script does anything by being imported, and no property read has an effect; a `try` may be there for what throws. */
const treeshake = { preset: 'smallest', tryCatchDeoptimization: true };
/** The licences of what the scripts hold of others, in one file beside them: minifying strips every comment. */
const licences = {
  name: 'licences',
  generateBundle() {
    const texts = ['preact/LICENSE', 'idb-keyval/LICENCE', 'htm/LICENSE', 'web-vitals/LICENSE'].map((file) => [
      file,
      readFileSync(`node_modules/${file}`, 'utf8'),
    ]);
    const source = texts
      .map(([file, text]) => `${file.split('/')[0]}\n\n${text.trim()}\n`)
      .join(`\n${'-'.repeat(80)}\n\n`);
    this.emitFile({ type: 'asset', fileName: 'dangol-licences.txt', source });
  },
};
/**
 * Has Chromium compile all functions while the script is on its way, off the page's thread, instead of each when it is first called: nearly all
 * of them are called at the start, which takes a quarter less for it. @see https://v8.dev/blog/explicit-compile-hints
 */
const EAGER = '//# allFunctionsCalledOnLoad';
/** Nothing but ASCII: a page in EUC-KR reads a script that names no charset as EUC-KR, too. */
const minified = (preamble) => [
  nodeResolve(),
  terser({
    module: true,
    compress: { passes: 3, ecma: 2020, unsafe_arrows: true },
    format: { comments: false, ascii_only: true, preamble },
  }),
];

export default (args) => {
  const fast = Boolean(args.configFast);
  const { version } = JSON.parse(readFileSync('packages/dangol/package.json', 'utf8'));
  return [
    {
      input: { ...entries, ...parts },
      output: {
        dir: '.',
        format: 'es',
        entryFileNames: ({ name }) => (name === 'demo-site/dist/server' ? '[name].mjs' : '[name].js'),
        chunkFileNames: ({ moduleIds }) => `${folderOf(moduleIds)}/dist/shared/[name].js`,
      },
      external,
      plugins: [
        nodeResolve({ extensions: ['.ts', '.tsx', '.mjs', '.js'], exportConditions: ['@dangol/source'] }),
        typescript({
          tsconfig: 'tsconfig.json',
          filterRoot: '.',
          include: ['packages/*/src/**/*', 'demo-site/**/*'],
          noEmitOnError: !fast,
          compilerOptions: { noEmit: false, outDir: '.', rootDir: '.', noCheck: fast },
        }),
      ],
    },
    ...(fast
      ? []
      : [
          {
            input: entries,
            output: {
              dir: '.',
              format: 'es',
              entryFileNames: '[name].d.ts',
              chunkFileNames: ({ name, moduleIds }) => `${folderOf(moduleIds)}/dist/shared/${name}.d.ts`,
            },
            external,
            plugins: [dts({ tsconfig: 'tsconfig.json' })],
          },
        ]),
    ...Object.entries(scripts).map(([file, input]) => ({
      input,
      treeshake,
      output: { file, format: 'iife' },
      plugins: [minified(EAGER), file.endsWith('/dangol.js') && licences],
    })),
    ...Object.entries(lazyParts).map(([file, input], index, { length }) => ({
      input,
      treeshake,
      output: { file, format: 'es' },
      plugins: [
        minified(),
        // With the last of them all are there.
        index === length - 1 && integrity({ dist: 'packages/dangol/dist', version, isQuiet: fast }),
      ],
    })),
  ];
};
