import type { Client } from '@dangol/sdk';
import { type CLSMetric, type INPMetric, type Metric, onCLS, onINP, onLCP, onTTFB } from 'web-vitals';
import { createShifts, type HeightBefore } from './create-shifts';

/** What `reportVitals()` takes. */
export interface VitalsOptions {
  /** Share of page views that report, 0 to 1; default 1: all. */
  sample?: number | undefined;
  /** Our elements, as a selector; default those of dangol. For strips that `mount()` draws into elements of your own, name these. */
  elements?: string | undefined;
  /** How high they were before they were drawn, and when that was, in ms of the page; default now. */
  before?: { heights: readonly HeightBefore[]; at: number } | undefined;
  random?: () => number;
}

/** The client's part that is used. */
export type VitalsClient = Pick<Client, 'track'>;

const ELEMENTS = 'dangol-recs,dangol-consent,dangol-privacy';

/**
 * Reports how the page does as `web_vital` events, each metric once a page view, at the latest when the page is hidden; a page that comes back from the
 * back/forward cache is another view. CLS and INP carry `strips`: how much of the value is due to dangol's elements. For CLS these are the shifts of
 * the moments in which one of them changed its height, or in which something inside of one moved; for INP the whole of it, if the visitor's
 * action was on one of them. Call it before the strips are defined, so that their first drawing counts too.
 *
 * Where a browser does not know a metric it is not reported: LCP and INP need Firefox 122 and 144, Safari 26.2; CLS Chromium. Never throws.
 * @see https://github.com/GoogleChrome/web-vitals
 */
export function reportVitals(client: VitalsClient, options: VitalsOptions = {}): void {
  const { sample = 1, elements = ELEMENTS, random = Math.random, before } = options;
  if (!(random() < sample)) return;
  const shifts = createShifts(elements, document, before);
  const told = new Set<string>();

  const report = (strips: undefined | (() => number), metric: Metric) => {
    // Each time the page is hidden it is told again.
    if (told.has(metric.id)) return;
    told.add(metric.id);
    const { name, value, rating, id, navigationType } = metric;
    client.track('web_vital', {
      metric: name,
      value: rounded(name, value),
      rating,
      metric_id: id,
      navigation_type: navigationType,
      ...(strips && { strips: rounded(name, strips()) }),
    });
  };

  onTTFB((metric) => report(undefined, metric));
  onLCP((metric) => report(undefined, metric));
  onCLS((metric: CLSMetric) => report(() => shifts.shareOf(metric.entries), metric));
  onINP((metric: INPMetric) => {
    // What lies in a shadow tree is told as its host.
    const isOurs = metric.entries.some(({ target }) => (target as Partial<Element> | null)?.closest?.(elements));
    report(() => (isOurs ? metric.value : 0), metric);
  });
}

/** CLS is a small number without a unit, all else is milliseconds. */
const rounded = (name: string, value: number) => (name === 'CLS' ? Math.round(value * 1e4) / 1e4 : Math.round(value));
