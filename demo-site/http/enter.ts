import type { Catalogue } from '../catalogue/create-catalogue';
import { seedOf } from '../data/seed-of';
import type { Acted } from './act';
import type { AgreedChannels, Session, ShopMember } from './create-sessions';
import { pastOrders } from './past-orders';

const DAY_MS = 86_400_000;
/** Who logs in has been a member for so long: since before the oldest of their orders. */
const MEMBER_FOR_MS = 200 * DAY_MS;
const AGE_BANDS = ['20s', '30s', '40s', '50s'];

/** Becoming a member, or coming back: a name is all it takes; what is agreed to besides is the member's own choice, each by itself. */
export function enter(
  path: '/sign-up' | '/login',
  form: URLSearchParams,
  session: Session,
  catalogue: Catalogue,
  now: number,
): Acted {
  const name = (form.get('name') ?? '').trim().slice(0, 40);
  if (!name) return { next: path };
  const isNew = path === '/sign-up';
  const ageBand = form.has('ageOk') ? AGE_BANDS.find((band) => band === form.get('age')) : undefined;
  const channels = isNew ? agreedChannels(form) : undefined;
  const member: ShopMember = {
    // Whoever comes back by the same name is the same member.
    id: `m-${String(seedOf(name, 29)).padStart(10, '0')}`,
    name,
    signedUpAt: isNew ? now : now - MEMBER_FOR_MS,
    isLinked: form.has('link'),
    ...(ageBand && { ageBand }),
    ...(channels && { channels }),
  };
  session.member = member;
  session.pending.push({ event: isNew ? 'sign_up' : 'login', method: 'name' });
  session.agreed = channels;
  session.granted = [...(member.isLinked ? ['profileLink'] : []), ...(ageBand ? ['demographics'] : [])];
  // Who comes back has been here before; what is placed from now on stands before it.
  if (!isNew && !session.orders.length) session.orders = pastOrders(name, catalogue, now);
  return { next: '/my' };
}

/** `undefined` where nothing was ticked: who agrees to nothing has not been asked to refuse anything. */
function agreedChannels(form: URLSearchParams): AgreedChannels | undefined {
  const [email, sms] = [form.has('email'), form.has('sms')];
  if (!email && !sms) return undefined;
  return { email: { ad: email }, sms: { ad: sms, night: sms && form.has('night') } };
}
