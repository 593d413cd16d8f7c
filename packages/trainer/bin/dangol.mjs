#!/usr/bin/env node
// The built program or a clear word: nothing is compiled here.
const built = new URL('../dist/index.js', import.meta.url);
try {
  const { run } = await import(built.href);
  process.exitCode = await run(process.argv.slice(2), process);
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND' || !String(error.message).includes('dist')) throw error;
  process.stderr.write('dangol is not built yet: run "npm run build" in the repository first.\n');
  process.exitCode = 1;
}
