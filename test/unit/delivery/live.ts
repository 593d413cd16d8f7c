// Lives a history through: up to three tabs, two servers, one visitor. It keeps the books that delivery's own are compared with.
import type { Purpose } from '@dangol/schema';
import type { Mood, Step } from './history';
import { aBackend, answer, createWorld, type Page, type World } from './world';

const LIMITS = { events: 4, bytes: 60_000, maxAgeMs: 86_400_000 };
const whole = aBackend({ name: 'ads', purposes: ['marketing'], limits: LIMITS });

/** One that takes a batch in one request; one that takes a request for each event, and may judge event by event. */
export const BACKENDS = [
  aBackend({ limits: LIMITS }),
  aBackend({
    ...whole,
    encode: (events, context) => events.flatMap((event) => whole.encode([event], context)),
    interpret(_, { status, body }) {
      if (status !== 207) throw new RangeError('to be judged by its status');
      return JSON.parse(body);
    },
  }),
];

/** What was seen. An end is `id backend`. */
export interface Life {
  world: World;
  /** Every tab there ever was. */
  all: Page[];
  /** Those that are open. */
  pages: Page[];
  /** Every event and backend there was a way to. */
  due: Set<string>;
  /** Who tracked an event. */
  by: Map<string, Page>;
  /** Ends that may be in no book: the tab was killed before the write, or while its end was being written. */
  excused: Set<string>;
  /** What must not have happened. */
  wrong: string[];
  /** All is well again: servers, storage, consent. */
  heal(): Promise<void>;
}

export async function live(history: Step[], hasLocks: boolean): Promise<Life> {
  const world = createWorld({ hasLocks, backends: BACKENDS });
  const moods: Record<string, Mood> = { shop: 'up', ads: 'up' };
  const held = new Set<Purpose>();
  const gone = new Set<string>();
  const frozen = new Set<Page>();
  const by = new Map<string, Page>();
  const life: Life = { world, all: [], pages: [], due: new Set(), by, excused: new Set(), wrong: [], heal };
  const { pages, wrong, excused } = life;
  /** Tracked in one page while another may have been deleting the database: deleted with it, and counted by its own page, if that lives. */
  const risky = new Set<string>();
  let isDeciding = false;
  world.consent.grant('analytics', 'marketing');

  world.respond = (request, events) => {
    const { name, purposes } = BACKENDS.find(({ name }) => request.url.includes(name))!;
    for (const { id, consent, visitor } of events) {
      const standing = world.consent.standing(purposes, consent);
      if (standing !== 'allowed') wrong.push(`${name} received ${id}, which was ${standing}`);
      if (gone.has(visitor)) wrong.push(`${name} received ${id} under the id of an erased visitor`);
    }
    return behave(
      moods[name]!,
      events.map(({ id }) => id),
      world,
    );
  };
  world.answering = async () => {
    if (Object.values(moods).includes('late')) await world.after(3_000);
  };

  const isNothingLeft = () =>
    BACKENDS.every(({ purposes }) => ['denied', 'waiting'].includes(world.consent.standing(purposes)));

  /** What a page left that is no more, deleted by one that may not open it: nobody has seen how much it was. */
  function deleteUnseen(): void {
    for (const [id, page] of by) {
      for (const { name } of pages.includes(page) ? [] : BACKENDS) excused.add(`${id} ${name}`);
    }
  }

  function open(): void {
    if (isNothingLeft()) deleteUnseen();
    const page = world.page();
    life.all.push(page);
    pages.push(page);
    void page.delivery.prune();
    void page.delivery.start();
  }

  function end(page: Page, isCut: boolean): void {
    pages.splice(pages.indexOf(page), 1);
    const open = page.crash(isCut);
    for (const [id, other] of by) if (other === page && (risky.has(id) || !world.committed.has(id))) open.add(id);
    for (const id of open) for (const { name } of BACKENDS) excused.add(`${id} ${name}`);
    if (page.isErasing()) {
      // Deleted, and the one who would have counted it is no more.
      for (const end of life.due) excused.add(end);
    }
  }

  async function take(step: Step): Promise<void> {
    if (['erase', 'withdraw', 'wake', 'show', 'open'].includes(step.do)) isDeciding = true;
    if (isDeciding) for (const [id] of by) if (!world.committed.has(id)) risky.add(id);
    if (step.do === 'wait') return world.advance(step.ms);
    if (step.do === 'setBack') return world.setBack(step.ms);
    if (step.do === 'server') moods[step.of] = step.is;
    if (step.do === 'storage') world.storage = step.is;
    if (step.do === 'server' || step.do === 'storage') return;
    if (step.do === 'open') return pages.length < 3 ? open() : undefined;
    const page = pages[step.tab % pages.length];
    // A frozen tab does nothing but wake up, or die.
    if (!page || (frozen.has(page) && !['wake', 'crash'].includes(step.do))) return;
    const { delivery } = page;
    if (step.do === 'track') {
      const id = page.add();
      by.set(id, page);
      if (isDeciding) risky.add(id);
      for (const { name } of BACKENDS) life.due.add(`${id} ${name}`);
    }
    if (step.do === 'flush') void delivery.flush();
    if (step.do === 'online') page.online();
    if (step.do === 'show') page.show();
    if (step.do === 'hide' || step.do === 'freeze' || step.do === 'close') page.hide();
    if (step.do === 'close') end(page, false);
    if (step.do === 'crash') end(page, step.isCut);
    if (step.do === 'freeze') {
      page.freeze();
      frozen.add(page);
    }
    if (step.do === 'wake' && frozen.delete(page)) {
      page.wake();
      if (step.isHeard) page.show();
    }
    if (step.do === 'suspend' || step.do === 'resume') {
      held[step.do === 'suspend' ? 'add' : 'delete'](step.purpose);
      world.consent.suspend(step.purpose, held.has(step.purpose));
    }
    if (step.do === 'grant') world.consent.grant(step.purpose);
    if (step.do === 'withdraw') world.consent.withdraw(step.purpose);
    if (step.do === 'erase') world.consent.erase();
    if (step.do === 'erase' || step.do === 'withdraw') {
      if (step.do === 'erase' || isNothingLeft()) {
        for (const visitor of world.written) gone.add(visitor);
        deleteUnseen();
      }
      if (step.do === 'erase') void delivery.erase();
      // Deleted without having been readable: how many there were nobody can say.
      if (world.storage !== 'good') for (const end of life.due) excused.add(end);
    }
    if ('purpose' in step || step.do === 'erase') {
      // The other tabs hear of it, or not yet.
      for (const other of step.isHeard ? pages : [page]) {
        if (frozen.has(other)) continue;
        void other.delivery.prune();
        void other.delivery.start();
      }
    }
  }

  async function heal(): Promise<void> {
    for (const page of frozen) page.wake();
    frozen.clear();
    Object.assign(moods, { shop: 'up', ads: 'up' });
    world.storage = 'good';
    for (const purpose of ['analytics', 'marketing'] as const) {
      world.consent.suspend(purpose, false);
      held.delete(purpose);
    }
    if (!pages.length) open();
    for (const { delivery } of pages) {
      void delivery.prune();
      void delivery.start();
    }
    // The longest that a server has asked for, and the patience with a lock that nobody gives back.
    await world.advance(70_000);
    for (const { delivery } of pages) await delivery.flush();
    await world.advance(400_000);
  }

  open();
  for (const step of history) {
    await take(step);
    if (step.then === 'quiet') {
      await world.settle();
      isDeciding = false;
    } else await world.tick(step.then);
    if (wrong[0]) return life;
  }
  return life;
}

/** Which of the events a mood spoils. */
function isPicked(id: string): boolean {
  return Number.parseInt(id.slice(-2), 16) % 5 === 0;
}

function behave(mood: Mood, ids: string[], world: World) {
  if (mood === 'unreachable') throw new TypeError('Failed to fetch');
  if (mood === 'lost') return 'lost';
  if (mood === 'failing') return answer(503);
  if (mood === 'busy') return answer(429, { 'retry-after': '7' });
  if (mood === 'dated') return answer(503, { 'retry-after': new Date(world.now() + 7_000).toUTCString() });
  if (mood === 'portal') return answer(200, { 'content-type': 'text/html' }, '<!doctype html>');
  if (mood === 'refusing') return answer(410);
  if (mood === 'picky') return answer(ids.some(isPicked) ? 400 : 200);
  if (mood === 'small') return answer(ids.length > 1 ? 413 : 200);
  if (mood === 'each')
    return answer(
      207,
      {},
      JSON.stringify({
        acknowledged: ids.filter((id) => !isPicked(id)),
        rejected: ids.filter(isPicked),
        retry: [],
      }),
    );
  return answer(200);
}
