import type { Envelope } from '@dangol/schema';
import { parseConsentRecord, parseEnvelope } from '@dangol/schema';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { aBackend, aDevice, settled, type Tab, type TabOptions } from '../sdk/a-device';

let device: ReturnType<typeof aDevice>;
beforeEach(() => {
  device = aDevice();
});

const backends = [aBackend(), aBackend({ name: 'other', purposes: ['marketing'] })];
const open = (options: TabOptions = {}) =>
  device.openTab({ regime: 'eu', consentBackend: 'shop', backends, ...options });
/** Answers from now on with this status; the events reach nobody. */
const fail = (tab: Tab, status: number) =>
  Object.assign(tab.window, {
    fetch: async () => ({ status, headers: new Headers(), text: async () => '' }),
  });
const sources = (sent: Envelope[]) => sent.map(({ params }) => params.source);

describe('consent records as proof', () => {
  test('go to the one backend named, each as an event with its own id, refusals too, and nothing else before a choice', async () => {
    const tab = open();
    tab.client.track('view_item', { items: [{ item_id: 'a' }] });
    tab.client.consent.noticed('1');
    tab.client.consent.snooze();
    await settled();
    await tab.client.flush();
    expect(tab.sent).toEqual([]);
    tab.client.consent.withdraw();
    await vi.waitFor(() => expect(tab.sent).toHaveLength(1));
    const [record] = tab.client.consent.history();
    expect(tab.sent[0]).toMatchObject({
      id: record!.id,
      name: 'consent_update',
      at: record!.decidedAt,
      consent: { record: record!.id, purposes: [] },
      params: {
        record_id: record!.id,
        purposes: { analytics: 'denied' },
        source: 'withdrawal',
        notice: { version: '1' },
      },
    });
    await tab.client.flush();
    expect(tab.sent).toHaveLength(1);
    expect(await device.indexedDb.databases()).toEqual([]);
  });

  test('carry nobody: no visitor, no session, no member and no hash of one, no address beyond the origin', async () => {
    const tab = open({ member: { id: 'hong@shop.example' } });
    tab.client.consent.set({ analytics: true, profileLink: true, personalization: true });
    tab.client.consent.set({ marketing: false });
    await vi.waitFor(() => expect(tab.sent.filter(({ name }) => name === 'consent_update')).toHaveLength(3));
    const proofs = tab.sent.filter(({ name }) => name === 'consent_update');
    const { member } = tab.client.consent.history()[0]!;
    expect(member).toBeTruthy();
    for (const proof of proofs) {
      expect(parseEnvelope(proof)).toEqual(proof);
      expect(parseConsentRecord({ ...proof.params, id: proof.id })).toBeTruthy();
      expect(JSON.stringify(proof)).not.toMatch(/hong|shirt-1/);
      expect(JSON.stringify(proof)).not.toContain(member);
      expect([proof.visitor, proof.session, proof.page]).toEqual([proof.id, proof.id, { url: 'https://shop.test/' }]);
      expect(tab.sent.filter(({ visitor }) => visitor === proof.visitor)).toEqual([proof]);
    }
    expect(proofs.map(({ params }) => [params.subject, params.source])).toEqual([
      ['member', 'api'],
      ['member', 'api'],
      ['device', 'withdrawal'],
    ]);
  });

  test.each([500, 503, 429])(
    'are tried again on the next page after an answer of %s, then never more',
    async (status) => {
      const first = open();
      fail(first, status);
      first.client.consent.set({ analytics: false }, { source: 'banner' });
      await settled();
      first.client.destroy();
      const second = open();
      await vi.waitFor(() => expect(sources(second.sent)).toEqual(['banner']));
      await settled();
      second.client.destroy();
      const third = open();
      third.client.consent.withdraw(['marketing']);
      await vi.waitFor(() => expect(sources(third.sent)).toEqual(['withdrawal']));
    },
  );

  test.each([400, 403, 413])(
    'that the server refuses for good, with %s, do not hold up those after them',
    async (status) => {
      const first = open();
      fail(first, status);
      first.client.consent.set({ analytics: false });
      await settled();
      first.client.destroy();
      const second = open();
      second.client.consent.withdraw(['marketing']);
      await vi.waitFor(() => expect(sources(second.sent)).toEqual(['withdrawal']));
    },
  );

  test('made while one is on its way follow it', async () => {
    const tab = open();
    for (const analytics of [true, false, true]) tab.client.consent.set({ analytics });
    await vi.waitFor(() => {
      const ids = tab.sent.filter(({ name }) => name === 'consent_update').map(({ id }) => id);
      expect(new Set(ids)).toEqual(new Set(tab.client.consent.history().map(({ id }) => id)));
    });
  });

  test('are not sent where the shop has not asked for it', async () => {
    const tab = device.openTab({ regime: 'eu', backends });
    tab.client.consent.withdraw();
    await settled();
    await tab.client.flush();
    expect(tab.sent).toEqual([]);
  });
});
