/** Leads the page to an address that has passed `safeUrl()`. */
export const goTo = (url: string): void => location.assign(url);
