/** Messages of a trained model, and the place that visitors read. */
export const MODEL_MESSAGES = {
  noModel: (directory: string) =>
    `${directory}: no model here (manifest.json is missing or unreadable). Train one with dangol train.`,
  badModelFile: (file: string, why: string) => `${file}: not a dangol-model/1 file (${why}). Train again.`,
  otherLayout: (directory: string, name: string) =>
    `${directory}: holds a model under another name (${name}), which pages may be reading. Give the options that it was made with, or another folder.`,
  tooMuchLost: (target: string, had: number, has: number, most: number) =>
    `${target}: ${had} items are published, and this model has ${has}: more than ${Math.round(most * 100)} % are lost. Nothing was published. Is the catalogue whole? If so, give --max-loss 1.`,
  tooLargeForOne: (kib: number, most: number) =>
    `As one file this model has ${kib} KiB, and --single takes up to ${most}: every product page would load all of it. Leave --single out, or give --flat.`,
  notApart: (model: string) =>
    `${model}: a model in one file cannot be laid out otherwise. Train it without --single, then publish.`,
  badExtension: () => '--extension is one to eight small letters or digits, such as txt.',
  notAModelFolder: (directory: string) =>
    `${directory}: holds other things, but no model. Publish into an empty folder, or one with a model in it.`,
  noPublish: () =>
    'What goes where? dangol publish MODEL DIR, or an address in place of DIR: ftp://, ftps://, sftp:// or s3://.',
  unknownTarget: (scheme: string) =>
    `${scheme}:// is no place to publish to. Known: a folder, ftp://, ftps://, sftp://, s3://.`,
  badTarget: (scheme: string) =>
    `This ${scheme} address cannot be read. Expected ${scheme === 's3' ? 's3://bucket/prefix' : `${scheme}://user@host/path`}.`,
  secretInAddress: () =>
    'Leave the password out of the address: shells remember it, and lists of processes show it. Give it in DANGOL_PASSWORD.',
  secretMissing: (variable: string, target: string) => `${target}: the password is missing. Set ${variable}.`,
  clientMissing: (scheme: string, name: string) =>
    `${scheme}// needs the package ${name}, which is not installed: npm install ${name}. With npx: npx -p @dangol/trainer -p ${name} dangol ….`,
  targetLogin: (target: string, variable: string) =>
    `${target}: the host does not take this user or password. See the user in the address, and ${variable}.`,
  targetUnreachable: (target: string, why: string) =>
    `${target}: no answer from the host (${why}). What visitors read is as it was; the same command goes on where this one stopped.`,
  targetFull: (target: string, path: string) =>
    `${target}: the disk or the quota is full (at ${path}). What visitors read is as it was. Make room, then run it again.`,
  targetFailed: (target: string, path: string, why: string) =>
    `${target}: the host refuses ${path || 'the folder'} (${why}). What visitors read is as it was.`,
  targetForbids: (target: string, path: string, why: string) =>
    `${target}: the service refuses ${path || 'the listing'} (${why}). The key needs s3:PutObject, s3:GetObject, s3:DeleteObject and s3:ListBucket on this bucket. What visitors read is as it was.`,
  hostKey: (target: string) =>
    `${target}: the host shows another key than DANGOL_HOST_KEY says. Ask who runs it before sending anything there.`,
  unknownItem: (id: string, near: readonly string[]) =>
    near.length ? `No item "${id}" in this model. Near: ${near.join('; ')}.` : `No item "${id}" in this model.`,
  badKeyFile: (file: string, why: string) =>
    `${file}: not a private key that can be opened (${why}). Give the private one, not its .pub file; what it is locked with goes into DANGOL_PASSWORD.`,
  targetCertificate: (target: string, why: string) =>
    `${target}: the certificate of the host cannot be trusted (${why}). Many shared hosts have one of another name: ask yours for that name and give it in the address. NODE_EXTRA_CA_CERTS=FILE.pem trusts one of your own.`,
  noBucket: (bucket: string) =>
    `s3://${bucket}: no such bucket there (NoSuchBucket). Make it, or see --endpoint and its spelling.`,
} as const;
