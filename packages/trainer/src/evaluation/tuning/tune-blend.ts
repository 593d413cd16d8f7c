import { rank, type StripKind } from '@dangol/recommender';
import type { Blend } from '@dangol/schema';
import { type Database, openDatabase } from '../../database/open-database';
import { TUNING } from '../../models/settings';
import { buildFromLogs, type Floors } from '../../prepare/build-from-logs';
import { gatherLists } from '../../write/gather-lists';
import { holdOut } from '../hold-out';
import { type CaseSet, makeCases } from '../make-cases';
import { readModel } from '../read-model';
import { type ReadModel, requestOf } from '../score-cases';
import { chooseShare } from './choose-share';
import { copyNewest } from './copy-newest';

/** What was found for one step. */
export interface TunedStep {
  step: string;
  /** Share by list, in *for you* `recency` among them; absent where the recommender's own stay. */
  shares?: Record<string, number>;
  /** Questions that were asked. */
  n: number;
  /** Mean gain in NDCG@20 over the usual figures, as a share of theirs. */
  gain?: number;
  /** Why so. */
  why: 'better' | 'no better' | 'too few questions' | 'too few orders';
}

/** What is tried, by step, which is a strip's first; beside what the recommender has. */
const TRIED: { strip: StripKind; needs: ('orders' | 'visits')[]; shares: Record<string, number>[] }[] = [
  {
    strip: 'similar-buyers',
    needs: ['orders', 'visits'],
    shares: [0, 0.25, 1].map((viewed) => ({ similarBuyers: 1, viewed })),
  },
  {
    strip: 'for-you',
    needs: ['orders', 'visits'],
    shares: [0.02, 0.1, 0.5].flatMap((similarBuyers) =>
      [2, 8].map((recency) => ({ viewed: 1, similarBuyers, recency })),
    ),
  },
  { strip: 'goes-with', needs: ['orders'], shares: [0, 0.25, 1].map((cart) => ({ goesWith: 1, cart })) },
];

const SHOWN = 20;

/**
 * Finds what lists are to count for in this shop: learns from the newest part of the log but its last tenth, asks that tenth through the
 * browser's own `rank()`, and writes to `blends` what is better than the recommender's figures beyond noise. The whole log is not read twice, and the
 * result depends on nothing but the log.
 * @param options.only the strips that matter. Default: all.
 */
export async function tuneBlend(
  database: Database,
  floors: Floors,
  { onStep, only }: { onStep: (name: string) => void; only?: ReadonlySet<StripKind> },
): Promise<TunedStep[]> {
  const [log] = await database.rows<{ orders: number; visits: number; links: number }>(
    'SELECT (SELECT COUNT(DISTINCT "order") FROM purchases) AS orders, (SELECT COUNT(DISTINCT session) FROM clicks) AS visits, (SELECT COUNT(*) FROM links) AS links',
  );
  const { orders = 0, visits = 0, links = 0 } = log ?? {};
  const tried = TRIED.filter(({ strip }) => !only || only.has(strip));
  const enough = tried.filter(({ needs }) =>
    needs.every((what) => (what === 'orders' ? orders : visits) >= TUNING.orders),
  );
  if (!enough.length) return tried.map(({ strip }) => ({ step: strip, n: 0, why: 'too few orders' }));
  onStep('tuning');
  const here = await openDatabase({ memory: '500MB' });
  try {
    await copyNewest(database, here);
    await holdOut(here, { share: 0.1 });
    await buildFromLogs(here, floors, () => {});
    await gatherLists(here);
    const asked = (await makeCases(here)).map((set) => ({ ...set, cases: set.cases.slice(0, TUNING.questions) }));
    const model = await readModel(here, asked);
    const found = enough.map(({ strip, shares }): TunedStep => {
      // Of visits where there are any: who looks around is whom the strip is for.
      const set = asked.filter((candidate) => candidate.strip === strip).at(-1);
      const n = set?.cases.length ?? 0;
      if (!set || n < TUNING.fewest) return { step: strip, n, why: 'too few questions' };
      // Above a half, the cart's list could lift what was learned above the links made by hand.
      const fair = shares.filter(({ cart = 0 }) => !links || cart <= 0.5);
      const answers = fair.map((candidate) => scores(set, model, { [strip]: candidate }));
      const chosen = chooseShare(scores(set, model, {}), answers);
      const better = chosen && fair[chosen.place];
      return better
        ? { step: strip, shares: better, n, gain: chosen.gain, why: 'better' }
        : { step: strip, n, why: 'no better' };
    });
    const rows = found.flatMap(({ step, shares = {} }) =>
      Object.entries(shares).map(([list, share]): [string, string, number] => [step, list, share]),
    );
    await database.insert('blends', { step: 'VARCHAR', list: 'VARCHAR', share: 'DOUBLE' }, rows);
    return found;
  } finally {
    await here.close();
  }
}

/** NDCG@20 of each question: one label, one gain. */
function scores(set: CaseSet, model: ReadModel, blend: Blend): Float64Array {
  return Float64Array.from(set.cases, (single) => {
    const label = model.ids[single.label];
    const shown = rank({ ...requestOf(single, model, set.action), kind: set.strip, blend }).slice(0, SHOWN);
    const place = shown.findIndex(({ id }) => id === label);
    return place < 0 ? 0 : 1 / Math.log2(place + 2);
  });
}
