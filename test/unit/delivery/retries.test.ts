import { expect, test } from 'vitest';
import { aBackend, answer, createWorld } from './world';

test('a backend that is down three times gets each event once, with the same id', async () => {
  const world = createWorld();
  let down = 3;
  world.respond = () => {
    if (down-- > 0) throw new TypeError('Failed to fetch');
    return answer(200);
  };
  const page = world.page();
  const ids = [page.add(), page.add()];
  await world.advance(20_000);
  expect(world.requests.map(({ events }) => events.map(({ id }) => id))).toEqual([ids, ids, ids, ids]);
  // After two seconds, then half of 1, 2 and 4 s.
  const start = world.requests[0]!.at;
  expect(world.requests.map(({ at }) => at - start)).toEqual([0, 500, 1_500, 3_500]);
  expect([...world.stored().keys()]).toEqual(ids);
  expect(page.delivery.state()).toMatchObject({ sent: 2, retries: 3, queued: 0, lastError: 'Failed to fetch' });
});

test('Retry-After is obeyed, by the shop’s own flush and by the next page too', async () => {
  const world = createWorld();
  world.respond = () => answer(429, { 'retry-after': '60' });
  const page = world.page();
  const id = page.add();
  await page.delivery.flush();
  await page.delivery.flush();
  page.online();
  await world.advance(30_000);
  page.hide();
  expect(world.requests.length).toBe(1);
  page.crash();
  world.respond = () => answer(200);
  const next = world.page();
  await next.delivery.start();
  await next.delivery.flush();
  await world.advance(29_000);
  expect(world.requests.length).toBe(1);
  await world.advance(2_000);
  expect([...world.stored().keys()]).toEqual([id]);
});

test('a reload in the middle of a back-off does not shorten it, the network coming back ends it', async () => {
  const world = createWorld();
  world.respond = () => answer(503);
  world.random = () => 0.999;
  const page = world.page();
  page.add();
  for (let round = 0; round < 6; round++) await page.delivery.flush();
  page.crash();
  const tries = world.requests.length;
  world.respond = () => answer(200);
  const next = world.page();
  await next.delivery.start();
  await world.advance(20_000);
  expect(world.requests.length).toBe(tries);
  next.online();
  await world.advance(0);
  expect(next.delivery.state()).toMatchObject({ queued: 0, sent: 1 });
});

test('a clock that was set back does not leave a backend resting for days', async () => {
  const world = createWorld();
  world.respond = () => answer(503);
  const page = world.page();
  const at = world.now();
  await world.advance(3 * 86_400_000);
  page.add();
  await world.advance(2_000);
  page.crash();
  world.respond = () => answer(200);
  const next = world.page({ now: () => at });
  await next.delivery.start();
  await world.settle();
  await next.delivery.flush();
  expect(next.delivery.state()).toMatchObject({ queued: 0, sent: 1 });
});

test('a dead or silent backend holds up no other', async () => {
  const world = createWorld({ backends: [aBackend(), aBackend({ name: 'dead' }), aBackend({ name: 'silent' })] });
  world.respond = ({ url }) => {
    if (url.includes('silent')) return new Promise(() => {});
    return answer(url.includes('dead') ? 500 : 200);
  };
  const page = world.page();
  const first = page.add();
  await world.advance(2_000);
  const second = page.add();
  await world.advance(2_000);
  expect([...world.stored('shop').keys()]).toEqual([first, second]);
  expect((await page.outbox()).map(({ id, to }) => [id, to])).toEqual([
    [first, ['dead', 'silent']],
    [second, ['dead', 'silent']],
  ]);
});

test('a refusal drops the batch, counted', async () => {
  const world = createWorld();
  world.respond = () => answer(403);
  const page = world.page();
  const ids = [page.add(), page.add()];
  await page.delivery.flush();
  expect(page.drops.map(({ id, reason }) => [id, reason])).toEqual(ids.map((id) => [id, 'refused']));
  expect(page.delivery.state()).toMatchObject({ queued: 0, dropped: { refused: 2 }, lastError: 'shop: status 403' });
});

test.each([400, 413])('one event that spoils its batch with %i is found, the others arrive', async (status) => {
  const world = createWorld();
  const page = world.page();
  await page.delivery.start();
  const ids = Array.from({ length: 50 }, () => page.add());
  const culprit = ids[37]!;
  world.respond = (_, events) => answer(events.some(({ id }) => id === culprit) ? status : 200);
  await page.delivery.flush();
  expect(page.drops).toEqual([{ id: culprit, name: 'view_item', backend: 'shop', reason: 'refused' }]);
  expect(new Set(world.stored().keys())).toEqual(new Set(ids.filter((id) => id !== culprit)));
  expect(world.requests.length).toBeLessThanOrEqual(14);
});

test('a server that answers 400 to everything is not flooded, and everything is refused in the end', async () => {
  const world = createWorld();
  world.respond = () => answer(400);
  const page = world.page();
  await page.delivery.start();
  for (let count = 0; count < 50; count++) page.add();
  await page.delivery.flush();
  expect(world.requests.length).toBeLessThanOrEqual(25);
  await world.advance(600_000);
  expect(page.delivery.state()).toMatchObject({ queued: 0, dropped: { refused: 50 } });
});

test('an event that cannot be encoded does not take the others along', async () => {
  const plain = aBackend();
  const picky = aBackend({
    encode(events, context) {
      if (events.some(({ name }) => name === 'bad')) throw new RangeError('no such time');
      return plain.encode(events, context);
    },
  });
  const world = createWorld({ backends: [picky] });
  const page = world.page();
  const good = [page.add(), page.add()];
  const bad = page.add({ name: 'bad' });
  await page.delivery.flush();
  expect(page.drops).toEqual([{ id: bad, name: 'bad', backend: 'shop', reason: 'malformed' }]);
  expect(new Set(world.stored().keys())).toEqual(new Set(good));
});

test('an event without a translation counts as done, not as sent', async () => {
  const plain = aBackend();
  const world = createWorld({
    backends: [
      aBackend({
        encode: (events, context) =>
          plain.encode(
            events.filter(({ name }) => name !== 'inner'),
            context,
          ),
      }),
    ],
  });
  const page = world.page();
  page.add();
  page.add({ name: 'inner' });
  await page.delivery.flush();
  expect(page.delivery.state()).toMatchObject({ queued: 0, sent: 1, dropped: {} });
});

test('a request that names no event, or another’s, holds up nothing and is not repeated', async () => {
  const plain = aBackend();
  const world = createWorld({
    backends: [
      aBackend({
        encode: (events, context) => [
          { ...plain.encode([], context)[0]!, eventIds: [] },
          { ...plain.encode([], context)[0]!, eventIds: ['nobody'] },
          ...events.flatMap((event) => plain.encode([event], context)),
        ],
      }),
    ],
  });
  const page = world.page();
  const ids = [page.add(), page.add()];
  await page.delivery.flush();
  expect(world.requests.map(({ events }) => events.map(({ id }) => id))).toEqual(ids.map((id) => [id]));
  expect(page.delivery.state()).toMatchObject({ queued: 0, sent: 2 });
});

test('an event that waits behind another request of its batch can still be completed', async () => {
  const plain = aBackend();
  const world = createWorld({
    backends: [aBackend({ encode: (events, context) => events.flatMap((event) => plain.encode([event], context)) })],
  });
  const page = world.page();
  const [first, second] = [page.add(), page.add()];
  let amended: boolean[] = [];
  world.respond = () => {
    if (!amended.length) amended = [first, second].map((id) => page.delivery.amend(id, { value: 9 }));
    return answer(200);
  };
  await page.delivery.flush();
  expect(amended).toEqual([false, true]);
  expect([first, second].map((id) => world.stored().get(id)!.params)).toEqual([{}, { value: 9 }]);
});

test('a backend that judges event by event is taken at its word', async () => {
  const world = createWorld({
    backends: [
      aBackend({
        interpret: (request, { body }) =>
          body ? JSON.parse(body) : { acknowledged: request.eventIds, rejected: [], retry: [] },
      }),
    ],
  });
  const page = world.page();
  const [good, bad, later] = [page.add(), page.add(), page.add()];
  world.respond = () => answer(200, {}, JSON.stringify({ acknowledged: [good], rejected: [bad], retry: [later] }));
  await page.delivery.flush();
  expect(page.sent).toEqual([good]);
  expect(page.drops.map(({ id }) => id)).toEqual([bad]);
  world.respond = () => answer(200);
  await page.delivery.flush();
  expect(page.sent).toEqual([good, later]);
});

test('an HTML page with status 200 is no acknowledgement: the event stays and is told', async () => {
  const world = createWorld();
  world.respond = () => answer(200, { 'content-type': 'text/html' }, '<!doctype html>');
  const page = world.page();
  page.add();
  await page.delivery.flush();
  expect(page.delivery.state()).toMatchObject({
    queued: 1,
    sent: 0,
    retries: 1,
    lastError: expect.stringContaining('200'),
  });
  world.respond = () => answer(200, { 'content-type': 'text/html' }, 'ok');
  await page.delivery.flush();
  expect(page.delivery.state()).toMatchObject({ queued: 0, sent: 1 });
});
