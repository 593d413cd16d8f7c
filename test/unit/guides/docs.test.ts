import { describe, expect, it } from 'vitest';
import { type Block, DOC_NAMES, docsFor } from '../../../demo-site/docs';
import { KEPT } from '../../../demo-site/docs/kept-rows';
import { doctorWords } from '../../../packages/dangol/src/inspector/doctor/words';

const cells = (blocks: readonly Block[]) => blocks.flatMap((block) => ('table' in block ? block.table.rows : []));

describe.each(['ko', 'en'] as const)('the documentation in %s', (language) => {
  const { named } = docsFor(language);

  it('has every sentence of the doctor that says what to do, with what to do', () => {
    const blanked = (sentence: string) => sentence.replace(/\{\w+\}/g, '…').replace('….', '…');
    const rows = cells(named.troubleshooting.blocks);
    const fixes = Object.values(doctorWords[language].lines).filter(([, fix]) => fix);
    expect(fixes.length).toBeGreaterThan(30);
    for (const [text, fix] of fixes) expect(rows).toContainEqual([blanked(text), blanked(fix!)]);
  });

  it('tells of each thing that is kept how long, in the code’s own figures', () => {
    const rows = cells(named.privacy.blocks);
    expect(rows).toHaveLength(Object.keys(KEPT).length + 3);
    for (const [index, [days, most]] of Object.values<readonly [number, number?]>(KEPT).entries()) {
      const told = rows.map((row) => row[4]!.replaceAll(',', '').match(/\d+/g)?.map(Number));
      expect(told, `${index}`).toContainEqual(most ? [days, most] : [days]);
    }
    for (const row of rows) expect(row.every(Boolean)).toBe(true);
  });

  it('says of each page what is found there', () => {
    for (const name of DOC_NAMES) {
      expect(named[name].title.length).toBeGreaterThan(1);
      expect(named[name].summary.length).toBeGreaterThan(10);
      expect(named[name].blocks.length).toBeGreaterThan(2);
    }
  });
});
