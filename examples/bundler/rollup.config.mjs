import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

export default {
  input: 'main.js',
  output: { file: 'dist/main.js', format: 'es' },
  // One copy of Preact: two would render nothing and say nothing.
  plugins: [nodeResolve({ dedupe: ['preact'] }), terser({ module: true })],
};
