import { execFile } from 'node:child_process';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The browser that the tests drive. */
export interface FoundBrowser {
  executable: string;
  /** `bundled`: the one inside the npm package `@sparticuz/chromium`. */
  kind: 'installed' | 'bundled';
  /** A headless shell has no back/forward cache: tests of it skip, visibly. */
  isHeadlessShell: boolean;
  /** What the browser's process needs in its environment besides ours. */
  env: Record<string, string>;
}

/**
 * Finds an installed Chrome or Chromium, else unpacks the bundled one (Linux x64, 3 s, once per version, into `node_modules/.cache`).
 * `DANGOL_CHROMIUM` decides instead: a path, or the word `bundled`.
 * @throws {Error} naming the fix where there is no browser.
 */
export async function findBrowser(wanted = process.env.DANGOL_CHROMIUM): Promise<FoundBrowser> {
  if (wanted && wanted !== 'bundled') {
    if (await exists(wanted)) return installed(wanted);
    throw new Error(`DANGOL_CHROMIUM: there is no file ${wanted}; give the path of a Chrome or Chromium, or "bundled"`);
  }
  if (wanted !== 'bundled') {
    for (const path of usualPaths(process.platform, process.env)) if (await exists(path)) return installed(path);
  }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBundled();
  throw new Error('no Chrome or Chromium found: install one, or set DANGOL_CHROMIUM to its path');
}

function installed(executable: string): FoundBrowser {
  return { executable, kind: 'installed', isHeadlessShell: /headless[-_]shell/i.test(executable), env: {} };
}

/** Where the installers of the three systems put it. */
function usualPaths(platform: string, env: Record<string, string | undefined>): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['', env.HOME ?? ''].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder);
    const files = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    return [...files, 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((file) =>
      folders.map((folder) => `${folder}\\${file}`),
    );
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => names.map((name) => `${folder}/${name}`));
}

/**
 * The package unpacks into the temporary folder, system libraries only if it believes itself in AWS Lambda, and takes a half-written file for a
 * whole one. So a process of its own unpacks into a fresh folder, which gets its final name once complete.
 */
async function unpackBundled(): Promise<FoundBrowser> {
  const manifest = join(root, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = join(root, 'node_modules/.cache', `dangol-chromium-${version}`);
  if (!(await exists(folder))) {
    const fresh = `${folder}.${process.pid}`;
    await mkdir(fresh, { recursive: true });
    const script = `await (await import('@sparticuz/chromium')).default.executablePath()`;
    const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: root, env });
    // Its own font configuration names folders of AWS Lambda.
    const fonts = [join(folder, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
    await writeFile(join(fresh, 'fonts/fonts.conf'), `<?xml version="1.0"?><fontconfig>${fonts}</fontconfig>`);
    // Another run may have been quicker: then its folder stands and ours goes.
    await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }));
  }
  const executable = join(folder, 'chromium');
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter((path) => path).join(':');
  const env = { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') };
  return { executable, kind: 'bundled', isHeadlessShell: true, env };
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
