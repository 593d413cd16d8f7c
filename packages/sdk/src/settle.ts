import { PERSONALIZATION } from './destinations-of';
import { memberOrders } from './member-orders';
import type { Rooms } from './rooms';

/**
 * Brings everything in line with consent, at the start and after each change here or in another tab: what is allowed opens and what waited goes
 * on; what is not allowed is pruned and deleted, also what an earlier page left because another tab held it open.
 */
export function settle({ consent, profile, model, delivery, pipe, visit, now }: Rooms): void {
  const { member, profileSince } = visit;
  const standing = consent.standing(PERSONALIZATION);
  const isOff = standing === 'denied' || standing === 'waiting';
  // Another tab may have withdrawn or erased, and allowed again, while this one was frozen: what it remembers is from before.
  const isOver = profileSince && consent.standing(PERSONALIZATION, profileSince) === 'denied';
  if (isOff) void profile.erase();
  else if (profileSince && (isOver || standing === 'suspended')) profile.drop();
  if (isOver || isOff) void model?.erase();
  if (isOver || standing !== 'allowed') Object.assign(visit, { profileSince: undefined, isUsed: false });
  const linked = consent.standing(['personalization', 'profileLink']) === 'allowed' && member;
  if (linked) {
    // The shop's record grants nothing that was denied here.
    const channels = linked.facts.channels?.filter((channel) => consent.channel(channel, false) !== 'denied');
    profile.link(memberOrders(linked, now()), { ...linked.facts, channels });
  } else profile.link([]);
  if (standing === 'allowed') {
    visit.profileSince ??= consent.stamp();
    void profile.start();
    void model?.keep();
  }
  void delivery.prune();
  void delivery.start();
  pipe.settle();
}
