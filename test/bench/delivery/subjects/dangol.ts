import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST } from '../../../support/shop-page';
import type { Subject } from '../subject';

/** Ours, as the script tag has it: `dangol-sdk.js` with all of its defaults. */
export const dangol: Subject = {
  name: 'dangol',
  packages: [],
  settings: '`dangol-sdk.js`, every default (packages/sdk/README.md)',
  script: () => readFile(join(DIST, 'dangol-sdk.js'), 'utf8'),
  head: (endpoint) => `<script>
    window.dangol = window.dangol || function () { (dangol.q = dangol.q || []).push([Date.now(), arguments]) };
    window.bench = {
      ready: new Promise((resolve) => dangol('ready', resolve)),
      track: (name, filler) => dangol('track', 'bench', { name, filler }),
    };
    </script><script async src="/subject.js" data-backend="${endpoint}/events" data-regime="none"></script>`,
  read(path, body) {
    if (path !== '/events') return undefined;
    type Sent = { id: string; data: { params: { name?: string } } };
    return body ? (JSON.parse(body) as Sent[]).map(({ id, data }) => ({ id, name: data.params.name })) : [];
  },
};
