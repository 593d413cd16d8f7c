/** What a browser refuses together with cookies. */
const REFUSED = ['localStorage', 'sessionStorage', 'indexedDB'] as const;

/** Refuses storage as a browser does that blocks a site's data: reading the property throws. */
export function refuseStorage(window: object): void {
  for (const name of REFUSED) {
    Object.defineProperty(window, name, {
      configurable: true,
      get() {
        throw new DOMException(`${name} is refused on this stage`, 'SecurityError');
      },
    });
  }
}
