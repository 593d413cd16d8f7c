import { expect, test } from 'vitest';
import { requireSize } from '../../../packages/trainer/src/read/xlsx/require-size';

test('a workbook whose list of sizes is not where it says is not unpacked', () => {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt32LE(0xffffffff, 16);
  expect(() => requireSize(Buffer.concat([Buffer.from('PK\u0003\u0004'), end]), 'orders.xlsx')).toThrow(
    'not a whole .xlsx workbook',
  );
});

test('sizes of 64 bits are read where they stand, as the workbooks of many shop systems have them', () => {
  const workbook = (unpacked: bigint) => {
    const entry = Buffer.alloc(46 + 20);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt32LE(0xffffffff, 20);
    entry.writeUInt32LE(0xffffffff, 24);
    entry.writeUInt16LE(20, 30);
    entry.writeUInt16LE(1, 46);
    entry.writeUInt16LE(16, 48);
    entry.writeBigUInt64LE(unpacked, 50);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50);
    return Buffer.concat([entry, end]);
  };
  expect(() => requireSize(workbook(100_000n), 'orders.xlsx')).not.toThrow();
  expect(() => requireSize(workbook(2n ** 31n), 'orders.xlsx')).toThrow('unpacks to more than 256 MiB');
});
