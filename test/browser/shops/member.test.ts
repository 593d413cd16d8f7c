// A device that was wiped (Safari's seven days, an in-app browser) and a page whose template says who is signed in.
import type { Client } from '@dangol/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tab } from '../../support/engines/engine';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { PRODUCTS, type WorldProduct } from '../../support/shops/world';
import { serveShop, worldModel } from './serve-shop';
import { cardsIn, complaintsOf, flushTab, sent, tagHead } from './tour';

const [knit, shirt, socks] = [PRODUCTS[0], PRODUCTS[1], PRODUCTS[5]] as WorldProduct[];
const DAY = 86_400_000;

const MEMBER = {
  id: 'kim01',
  signedUpAt: new Date(Date.now() - 200 * DAY).toISOString(),
  orders: [
    {
      id: '20260901-0000007',
      at: new Date(Date.now() - 60 * DAY).toISOString(),
      currency: 'KRW',
      lines: [{ id: socks!.no, quantity: 3, price: socks!.price }, { id: shirt!.no }],
    },
  ],
  channels: ['kakao'],
  trial: { endsAt: new Date(Date.now() - DAY).toISOString() },
};

const printed = (text: string) => `<script type="application/json" data-dangol-member>${text}</script>`;
const CONSENT = `<script>dangol('consent', { profileLink: true })</script>`;
const STRIP = '<dangol-recs kind="buy-again"></dangol-recs>';

inEachEngine(
  (engine) => {
    let shop: Recorder;
    let model: ReturnType<typeof worldModel>;
    let tab: Tab;
    beforeAll(async () => {
      shop = await startRecorder();
      model = worldModel('cafe24');
    });
    afterAll(async () => {
      await shop.close();
      model.remove();
    });

    const href = ({ no }: WorldProduct) => `${shop.origin}/p/${no}`;

    async function open(head: string, body = ''): Promise<void> {
      await tab?.close();
      shop.reset();
      tab = await engine.newTab();
      const at = serveShop(shop, 'cafe24', {
        head: tagHead('data-platform="cafe24"') + CONSENT + head,
        body: STRIP + body,
        model: model.folder,
      });
      await tab.goto(at('product'));
    }

    const snapshot = () =>
      tab.evaluate(
        () =>
          new Promise<{ member?: object; orders: string[] }>((done) =>
            (window as never as { dangol: (name: string, ready: (api: { client: Client }) => void) => void }).dangol(
              'ready',
              async ({ client }) => {
                await client.profile.ready();
                const { member, orders } = client.profile.snapshot();
                done({ ...(member && { member }), orders: orders.map(({ id }) => id) });
              },
            ),
          ),
      );

    test('what they bought is there to buy again, and the page knows how long they are a member', async () => {
      await open(printed(JSON.stringify(MEMBER)));
      await expect.poll(() => cardsIn(tab, 'buy-again')).toEqual([href(shirt!), href(socks!)]);
      expect(await snapshot()).toEqual({
        orders: ['20260901-0000007'],
        member: {
          signedUpAt: Date.parse(MEMBER.signedUpAt),
          channels: ['kakao'],
          trial: { endsAt: Date.parse(MEMBER.trial.endsAt) },
        },
      });
      const [view] = await sent(tab, shop.events, 'view_item');
      expect(view!.data.member).toBe('kim01');
      expect(await complaintsOf(tab)).toEqual([]);
    });

    test('an element that stands below the tag counts as well, and the call before the element', async () => {
      await open('', printed(JSON.stringify(MEMBER)));
      await expect.poll(async () => (await snapshot()).orders).toEqual(['20260901-0000007']);
      await expect.poll(() => cardsIn(tab, 'buy-again')).toContain(href(socks!));
      await open("<script>dangol('member', { id: 'lee02' })</script>", printed(JSON.stringify(MEMBER)));
      await flushTab(tab);
      expect((await snapshot()).orders).toEqual([]);
      expect(await complaintsOf(tab)).toEqual([]);
    });

    test('on the same device nobody else sees it: a guest, another member, who signs out', async () => {
      await open('');
      await flushTab(tab);
      expect(await snapshot()).toEqual({ orders: [] });
      await open(printed(JSON.stringify({ id: 'lee02', orders: [] })));
      await expect.poll(snapshot).toEqual({ orders: [], member: {} });
      await open(printed(JSON.stringify(MEMBER)));
      await expect.poll(async () => (await snapshot()).orders).toHaveLength(1);
      await tab.evaluate(() => (window as never as { dangol: (...call: unknown[]) => void }).dangol('member', null));
      await expect.poll(snapshot).toEqual({ orders: [] });
      expect(await complaintsOf(tab)).toEqual([]);
    });

    test('an order that this device has seen itself counts once', async () => {
      await open(
        '',
        `<i data-dangol-view="purchase" data-dangol-order="20260901-0000007"><b data-dangol-item="${knit!.no}"></b></i>`,
      );
      await sent(tab, shop.events, 'purchase');
      await open(printed(JSON.stringify(MEMBER)));
      await expect.poll(async () => 'member' in (await snapshot())).toBe(true);
      await expect.poll(async () => (await snapshot()).orders).toEqual(['20260901-0000007']);
    });

    test('what is no JSON names nobody, what is wrong is named by its field: once, without what it holds', async () => {
      await open(printed('{ "id": "kim01", "orders": [ Secret'));
      await flushTab(tab);
      expect((await snapshot()).member).toBeUndefined();
      await expect
        .poll(() => complaintsOf(tab))
        .toEqual(['dangol: data-dangol-member is no JSON; nobody is signed in']);
      await open(printed('{ "id": "kim01", "orders": [{ "id": "1", "at": "Secret", "lines": [] }] }'));
      await expect.poll(async () => (await snapshot()).member).toEqual({});
      await expect
        .poll(() => complaintsOf(tab))
        .toEqual(['dangol: member: orders[0].at left out: not of the form in docs/member.md']);
    });
  },
  { only: ['chromium'] },
);
