/** Where `data-live` without a value looks: beside the manifest, with its extension, as `dangol live` and `publish` write it (`live.json`, `live.txt`). */
export const liveUrl = (manifest: string): string => manifest.replace(/[^/]*$/, `live.${/\w+$/.exec(manifest)}`);
