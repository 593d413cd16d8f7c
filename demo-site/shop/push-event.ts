/** Reports an event to the dataLayer, in GA4's form: that is all a shop with GA4 e-commerce does, and dangol reads along. */
export function pushEvent(event: string, ecommerce: Record<string, unknown>): void {
  const page = window as unknown as { dataLayer?: unknown[] };
  page.dataLayer ??= [];
  page.dataLayer.push({ event, ecommerce });
}
