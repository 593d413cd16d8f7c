// `npm run demo:build`: builds what has changed, then writes the demo shop as a folder for any file host.
import { pathToFileURL } from 'node:url';
import { build, server } from '../build.mjs';

process.exitCode = await build();
if (!process.exitCode) {
  const { runStatic } = await import(pathToFileURL(server).href);
  process.exitCode = await runStatic(process.argv.slice(2), process);
}
