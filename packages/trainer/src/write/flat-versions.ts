const FLAT = /^([0-9a-f]{16})\.(?:items\.[0-9]+|popular|shelves)\.[a-z0-9]{1,8}(?:\.br|\.gz)?$/u;

/** The versions whose files lie in one folder with everything else, by their names: which of these files are whose. */
export function flatVersions(names: readonly string[]): Map<string, string[]> {
  const versions = new Map<string, string[]>();
  for (const name of names) {
    const version = FLAT.exec(name)?.[1];
    if (version !== undefined) versions.set(version, [...(versions.get(version) ?? []), name]);
  }
  return versions;
}
