import type { EncodeContext, Envelope } from '@dangol/schema';
import { propertiesOf } from './segment-properties';

/**
 * The messages that one event becomes: a `page`, else a `track` for each of its products where Segment tells of one at a time.
 * The first has the event's own id, the others that id and their number, the same on every retry.
 * @param event Segment's name for it; `page` for a page view.
 * @see https://www.twilio.com/docs/segment/connections/spec/common
 */
export function messagesOf(envelope: Envelope, event: string, { library }: EncodeContext): object[] {
  const { id, name, visitor, member } = envelope;
  const { pathname: path, searchParams } = new URL(envelope.page.url);
  const page = { ...envelope.page, path };
  const campaign: Record<string, string> = {};
  for (const [field, value] of searchParams)
    if (field.startsWith('utm_')) campaign[field === 'utm_campaign' ? 'name' : field.slice(4)] = value;
  // The address as the page gave it may hold what the event's own was stripped of.
  const { page_location, page_referrer, ...params } = envelope.params;
  const isPage = event === 'page';
  return (isPage ? [{ ...params, ...page }] : propertiesOf(name, params)).map((properties, index) => ({
    ...(isPage ? { type: event, name: page.type } : { type: 'track', event }),
    messageId: index ? `${id}-${index}` : id,
    anonymousId: visitor,
    userId: member,
    context: { page, library, locale: page.language, campaign },
    properties,
  }));
}
