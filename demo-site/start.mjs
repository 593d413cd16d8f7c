// `npm start`: builds what has changed, then opens the demo.
import { pathToFileURL } from 'node:url';
import { build, server } from './build.mjs';

process.exitCode = await build();
if (!process.exitCode) {
  const { run } = await import(pathToFileURL(server).href);
  process.exitCode = await run(process.argv.slice(2), process);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
}
