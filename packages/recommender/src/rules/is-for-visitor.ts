import type { ProfileSnapshot } from '@dangol/schema';
import { likings } from '../likings';
import type { Stage, Visitor } from './rule';

/** Who looks at a strip. */
export interface Who {
  /** `null` without consent. */
  snapshot: ProfileSnapshot | null;
  /** What the shop knows, where the purpose `demographics` allows it; nothing else may put it here. */
  demographics?: Readonly<Record<string, string>> | undefined;
  /** Epoch ms. */
  now: number;
}

/** Whether a rule is for this visitor. What is not known holds for nobody. */
export function isForVisitor(visitor: Visitor, { snapshot, demographics, now }: Who): boolean {
  const { likesCategories, likesBrands, stages, demographics: wanted = {} } = visitor;
  const likes = (of: 'category' | 'brand', list: string[] | undefined) => {
    const liked = list && likings(snapshot, of, now);
    return !liked || list.some((value) => liked.has(value));
  };
  const known = new Map(Object.entries(demographics ?? {}));
  return (
    likes('category', likesCategories) &&
    likes('brand', likesBrands) &&
    (!stages || stages.includes(stageOf(snapshot))) &&
    Object.entries(wanted).every(([name, values]) => values.includes(known.get(name) as string))
  );
}

function stageOf(snapshot: ProfileSnapshot | null): Stage {
  if (snapshot?.orders?.[0]) return snapshot.orders[1] ? 'repeat' : 'buyer';
  if (snapshot?.cart?.[0]) return 'cart';
  return snapshot?.items?.[0] ? 'visitor' : 'unknown';
}
