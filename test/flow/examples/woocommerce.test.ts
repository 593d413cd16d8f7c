// The plugin, run by PHP over a stand-in for WordPress: `php` where it is installed, or DANGOL_PHP, a script of Node's that behaves like it.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { run } from '@dangol/trainer';
import { Window } from 'happy-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../support/engines/find-program';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const php = process.env.DANGOL_PHP ? [process.execPath, process.env.DANGOL_PHP] : [await findProgram('php')];

describe.skipIf(!php[0])(`the WooCommerce plugin (${php[0] ? 'PHP' : 'skipped: PHP is not installed'})`, () => {
  let page: Record<string, string>;
  beforeAll(async () => {
    const [program, ...first] = php as string[];
    const script = [here('wordpress-stand-in.php'), here('../../../examples/woocommerce')];
    const { stdout } = await promisify(execFile)(program as string, [...first, ...script]);
    page = JSON.parse(stdout);
  });

  const parsed = (hook: string) => {
    const { document } = new Window();
    document.body.innerHTML = page[hook] ?? '';
    return document;
  };

  it('prints the tag with the attributes of its settings, and strips with the product’s post id', () => {
    const tag = parsed('wp_head').querySelector('script[src]');
    expect(tag?.getAttribute('data-platform')).toBe('woocommerce');
    expect(tag?.getAttribute('data-model')).toBe('https://shop.example/wp-content/uploads/dangol/model/');
    expect(tag?.hasAttribute('async')).toBe(true);
    const strip = parsed('woocommerce_after_single_product_summary').querySelector('dangol-recs');
    expect(strip?.outerHTML).toBe('<dangol-recs kind="similar-buyers" limit="12" item="71"></dangol-recs>');
    expect(parsed('shortcode_dangol').querySelectorAll('i')).toHaveLength(0);
  });

  it('tells the purchase once the order is done, and no name of a product ends the script', () => {
    const scripts = parsed('woocommerce_thankyou').querySelectorAll('script');
    expect(scripts).toHaveLength(1);
    const calls: unknown[][] = [];
    new Function('dangol', scripts[0]?.textContent ?? '')((...call: unknown[]) => calls.push(call));
    expect(calls).toEqual([
      [
        'track',
        'purchase',
        {
          transaction_id: '501',
          currency: 'KRW',
          value: 107000,
          items: [
            { item_id: '45', item_name: '</script><b>찻사발', price: 34000, quantity: 2 },
            { item_id: '71', item_variant: '72', item_name: 'Cup & saucer', price: 13000, quantity: 3 },
          ],
        },
      ],
    ]);
  });

  it('tells nothing when the page is opened again, on whatever device, and says so to the tag', () => {
    expect(parsed('opened_again').querySelectorAll('script')).toHaveLength(0);
    expect(parsed('opened_again').querySelector('[data-dangol-told=purchase]')).not.toBeNull();
  });

  it('gives the signed-in customer’s orders to the page', () => {
    const script = parsed('wp_footer').querySelector('script[data-dangol-member]');
    expect(JSON.parse(script?.textContent ?? '')).toEqual({
      id: '12',
      signedUpAt: '2026-01-02T03:04:05+00:00',
      orders: [
        {
          id: '501',
          at: '2026-11-01T03:00:00+00:00',
          lines: [
            { id: '45', quantity: 2 },
            { id: '71', quantity: 3 },
          ],
        },
      ],
    });
    expect(parsed('wp_footer').querySelector('dangol-consent')?.getAttribute('shop')).toBe('Tea & "Bowls"');
  });

  it('exports what the trainer reads, without a name or an address', async () => {
    expect(page.export).not.toMatch(/mail\.example|guest/i);
    expect(page.said).toBe('4 lines.');
    const folder = await mkdtemp(join(tmpdir(), 'dangol-woo-'));
    const orders = join(folder, 'orders.csv');
    await writeFile(orders, page.export ?? '');
    let printed = '';
    const io = { stdout: { write: (text: string) => (printed += text) }, stderr: { write: (text: string) => text } };
    expect(
      await run(['train', '--orders', orders, '--out', join(folder, 'model'), '--min-buyers', '1', '--json'], io),
    ).toBe(0);
    // The guest has the address of a customer, and one line came back.
    expect(JSON.parse(printed)).toMatchObject({
      figures: { items: 2, orders: 2, buyers: 1 },
      reports: [{ refusals: [{ reason: 'quantity of 0 or less, or none', count: 1 }] }],
    });
    await rm(folder, { recursive: true, force: true });
  });
});
