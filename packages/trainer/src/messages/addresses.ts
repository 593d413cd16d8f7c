/** Messages of what an address leads to, when it is asked. */
export const ADDRESS_MESSAGES = {
  badFileAddress: (shown: string) => `${shown}: not an address that can be asked. Give https://host/path, or a file.`,
  addressForbidden: (shown: string, status: number) =>
    `${shown}: the server does not let us read it (HTTP ${status}). Open the address in a private window to see what it wants; a user and password go into it as https://user:password@host/…`,
  addressMissing: (shown: string, status: number) =>
    `${shown}: nothing is there (HTTP ${status}). Is it the address of the feed itself, and is the feed switched on?`,
  addressRefused: (shown: string, status: number) => `${shown}: the server answers HTTP ${status} instead of a file.`,
  addressFails: (shown: string, why: string, attempts: number, retryAfter: string | null) =>
    `${shown}: cannot be had (${why}${attempts > 1 ? `, ${attempts} attempts` : ''}). ${retryAfter === null ? 'Try again later' : `The server asks to come back later (Retry-After: ${retryAfter.slice(0, 40)})`}, or download it by other means and give the file.`,
  addressIsPage: (shown: string) =>
    `${shown}: looks like a web page, not a feed: perhaps a login or an error page. Open the address in a private window: it must show rows or XML without signing in.`,
  addressTooLarge: (shown: string, maxBytes: number) =>
    `${shown}: larger than ${Math.round(maxBytes / 2 ** 20)} MB, so it was not read. Allow more with DANGOL_MAX_DOWNLOAD=8GB in the environment.`,
  tooManyRedirects: (shown: string, most: number) =>
    `${shown}: leads on and on (more than ${most} redirects). Give the address where it ends.`,
  badRedirect: (shown: string) =>
    `${shown}: leads to something that is no web address. Give the address where it ends.`,
  unsafeRedirect: (shown: string) =>
    `${shown}: leads from https:// to http://, which others on the way can read and change: not followed. Ask the shop's host for an https:// address of the file.`,
  privateRedirect: (shown: string) =>
    `${shown}: leads from the web into your own network: not followed. If the file is there, give its address there.`,
} as const;
