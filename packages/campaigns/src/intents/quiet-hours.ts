import type { Channel, MessageClass, Regime } from '@dangol/schema';

/** Hours in which a channel is not used for advertising. */
export interface QuietHours {
  /** `21:00-08:00`, in the recipient's zone. */
  hours: string;
  /** A consent of its own to the night ends them. */
  isLifted?: true;
}

const LAW: QuietHours = { hours: '21:00-08:00', isLifted: true };

/**
 * When a channel may not be used; nothing where it always may. Advertising alone has such hours: what was asked for and what is about an order may come at any time.
 *
 * `kr`: 21:00–08:00 needs a consent of its own on every medium (Network Act Art. 50(3)) but e-mail (its Enforcement Decree, Art. 61(2)). Kakao takes no Brand Message
 * between 20:50 and 08:00, whatever the recipient agreed to: a rule of the platform, which no consent lifts.
 * `us`: no telephone solicitation, which a text message is, before 8:00 or after 21:00 where the recipient is (47 CFR 64.1200(c)(1), (e)). Whether prior consent lifts
 * it is disputed: it is kept. Some states begin at 20:00, and are the sender's to know.
 * `eu`, `uk`: no statute names hours for messages (ePrivacy Directive Art. 13, PECR reg. 22).
 * @see https://www.law.go.kr/법령/정보통신망이용촉진및정보보호등에관한법률/제50조
 * @see https://api-gov.ncloud-docs.com/docs/sens-brandmessage-send
 * @see https://www.ecfr.gov/current/title-47/section-64.1200
 */
export function quietHours(
  regime: Regime,
  channel: Channel,
  messageClass: MessageClass = 'ad',
): QuietHours | undefined {
  if (messageClass !== 'ad' || channel === 'email') return undefined;
  if (regime === 'kr') return channel === 'kakao' ? { hours: '20:50-08:00' } : LAW;
  return regime === 'us' && channel === 'sms' ? { hours: LAW.hours } : undefined;
}
