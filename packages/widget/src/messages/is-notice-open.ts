/** Whether a consent notice of ours is on the page: an overlay then waits, since the visitor is being asked something already. */
export const isNoticeOpen = (document: ParentNode): boolean =>
  [...document.querySelectorAll('dangol-consent')].some(({ shadowRoot }) => shadowRoot?.querySelector('[part=notice]'));
