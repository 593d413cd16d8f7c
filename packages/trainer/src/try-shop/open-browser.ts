import { spawn } from 'node:child_process';

/** Opens an address in the usual browser, where the system has a way to; says nothing where it has not. */
export function openBrowser(address: string, platform: NodeJS.Platform): void {
  const [command, ...words] =
    platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : [platform === 'darwin' ? 'open' : 'xdg-open'];
  const child = spawn(command as string, [...words, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
