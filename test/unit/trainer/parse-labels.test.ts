import { describe, expect, test } from 'vitest';
import { isCostName } from '../../../packages/trainer/src/columns/is-cost-name';
import { parseLabels } from '../../../packages/trainer/src/read/parse-labels';

describe("the merchant's labels of a row", () => {
  test.each<[string, string[], string[]]>([
    ['one a column', ['roi-high', 'spring'], ['roi-high', 'spring']],
    ['several in one, trimmed', [' roi-high ,  체험 | new;trial '], ['roi-high', '체험', 'new', 'trial']],
    ['a JSON array', ['["roi-high","trial"]'], ['roi-high', 'trial']],
    ['each once', ['trial', 'trial,trial'], ['trial']],
    ['without the HTML of an export', ['<b>new &amp; hot</b>'], ['new & hot']],
    ['five at most', ['a,b,c,d,e,f'], ['a', 'b', 'c', 'd', 'e']],
    ['none above 40 characters', ['x'.repeat(40), 'x'.repeat(41)], ['x'.repeat(40)]],
    ['no figures, which may be a cost', ['12000', '35%', '₩9,900', '0.32', '1,200원', '15 USD', '-3'], []],
    ['no figure beside a word for cost', ['margin 35', '마진35%', 'cost:1200'], []],
    ['classes, which have no figure', ['margin-high', 'A1', 'ss-2026', '1+1'], ['margin-high', 'A1', 'ss-2026', '1+1']],
  ])('%s', (_, cells, labels) => {
    expect(parseLabels(cells)).toEqual(labels);
  });
});

test('a name of cost or margin is known as one, a class of it is not', () => {
  for (const name of ['Cost per item', 'Variant Cost', 'gross_margin', '공급가', '공급가격(KRW)', '매입가', '마진율'])
    expect([name, isCostName(name)]).toEqual([name, true]);
  for (const name of ['ROI class', 'margin class', '마진등급', 'labels', 'custom_label_0', 'price'])
    expect([name, isCostName(name)]).toEqual([name, false]);
});
