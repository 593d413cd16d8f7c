/** What lies at a path such as `if.all[1]` or `steps[0].show` of plain data; `undefined` where nothing does. */
export function atPath(value: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>(
      (found, key) =>
        found !== null && typeof found === 'object' && Object.hasOwn(found, key) ? found[key as never] : undefined,
      value,
    );
}
