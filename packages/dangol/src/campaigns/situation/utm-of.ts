import type { PageNow } from '@dangol/campaigns';
import type { Profile } from '@dangol/schema';

/** How the visit began: as the profile remembers it, else as the page's own address says. */
export function utmOf(arrival: Profile['arrival'], url: string): PageNow['utm'] {
  if (arrival) {
    const { source, medium, campaign } = arrival;
    return { source, medium, campaign };
  }
  const said = new URLSearchParams(url.split('?')[1]);
  const [source, medium, campaign] = ['source', 'medium', 'campaign'].map(
    (name) => said.get(`utm_${name}`) || undefined,
  );
  return source || medium || campaign ? { source, medium, campaign } : undefined;
}
