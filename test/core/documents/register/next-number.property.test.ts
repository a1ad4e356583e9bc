import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceId } from '#core/log/envelope.ts';
import { nextNumber, type NumberStock } from '#core/documents/register/next-number.ts';
import type { NumberBlock } from '#core/documents/register/number-block.ts';
import type { RegisteredNumber } from '#core/documents/register/number-register.ts';
import { aNumber, BOOK } from './a-number.ts';

const DEVICES = ['a', 'b', 'c'].map((letter) => letter.repeat(64) as DeviceId);
const [ANN, BEN, CEM] = DEVICES as [DeviceId, DeviceId, DeviceId];

function block(from: number, to: number, ...devices: readonly DeviceId[]): NumberBlock {
  return { ...BOOK, from, to, holder: { name: 'Kantor', devices } };
}

function next(
  stock: Partial<NumberStock>,
  register: readonly RegisteredNumber[],
  dev: DeviceId,
  isBorne: (running: number) => boolean = () => false,
) {
  return nextNumber(BOOK, { blocks: [], gaps: [], ...stock }, { dev, register, isBorne });
}

describe('the number that comes next', () => {
  it('is never given twice, in whichever order devices with blocks take theirs and meet', () => {
    // Each device takes a number, or learns all another knows.
    const step = fc.record({
      who: fc.nat({ max: 2 }),
      from: fc.option(fc.nat({ max: 2 }), { nil: null }),
    });
    const sizes = fc.tuple(...DEVICES.map(() => fc.integer({ min: 1, max: 12 })));
    fc.assert(
      fc.property(sizes, fc.array(step, { maxLength: 60 }), (lengths, steps) => {
        let start = 1;
        const blocks = lengths.map((length, at) => {
          const given = block(start, start + length - 1, DEVICES[at] ?? ANN);
          start += length;
          return given;
        });
        const known = DEVICES.map((): readonly RegisteredNumber[] => []);
        const taken: number[] = [];
        for (const { who, from } of steps) {
          if (from === null) {
            const got = next({ blocks }, known[who] ?? [], DEVICES[who] ?? ANN);
            if (got.kind !== 'from-block') continue;
            taken.push(got.running);
            known[who] = [...(known[who] ?? []), aNumber(got.running)];
          } else known[who] = [...new Set([...(known[who] ?? []), ...(known[from] ?? [])])];
        }
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.length).toBeLessThanOrEqual(start - 1);
      }),
      { numRuns: 500 },
    );
  });

  it('follows the highest of the own block, and comes back to what was passed over before it says there is none', () => {
    const blocks = [block(1, 3, ANN)];
    expect(next({ blocks }, [], ANN)).toMatchObject({ kind: 'from-block', running: 1, left: 3 });
    expect(next({ blocks }, [aNumber(2)], ANN)).toMatchObject({ running: 3, left: 2 });
    expect(next({ blocks }, [aNumber(2), aNumber(3)], ANN)).toMatchObject({ running: 1, left: 1 });
    expect(
      next(
        { blocks },
        [1, 2, 3].map((each) => aNumber(each)),
        ANN,
      ),
    ).toMatchObject({ kind: 'used-up', block: blocks[0] });
  });

  it('goes on in the second block when the first is full', () => {
    const blocks = [block(51, 60, ANN), block(1, 2, ANN), block(3, 50, BEN)];
    expect(next({ blocks }, [aNumber(1), aNumber(2)], ANN)).toMatchObject({ running: 51, left: 10, isScarce: false });
  });

  it('says that a block runs out when a tenth of it is left', () => {
    const blocks = [block(1, 20, ANN)];
    const used = Array.from({ length: 17 }, (_, at) => aNumber(at + 1));
    expect(next({ blocks }, used, ANN)).toMatchObject({ running: 18, left: 3, isScarce: false });
    expect(next({ blocks }, [...used, aNumber(18)], ANN)).toMatchObject({ running: 19, left: 2, isScarce: true });
  });

  it('without a block follows the highest known, and never out of the block of another', () => {
    expect(next({}, [], CEM)).toEqual({ kind: 'after-highest', running: 1 });
    expect(next({}, [aNumber(4), aNumber(9)], CEM)).toEqual({ kind: 'after-highest', running: 10 });
    const blocks = [block(1, 50, ANN), block(51, 90, BEN)];
    expect(next({ blocks }, [aNumber(7)], CEM)).toEqual({ kind: 'after-highest', running: 91 });
    expect(next({ blocks }, [aNumber(7), aNumber(120)], CEM)).toEqual({ kind: 'after-highest', running: 121 });
  });

  it('passes over numbers that are noted as not to be used, and does not count another year or series', () => {
    const gaps = [{ ...BOOK, from: 1, to: 4, reason: 'Rusak' }];
    expect(next({ blocks: [block(1, 9, ANN)], gaps }, [], ANN)).toMatchObject({ running: 5, left: 5 });
    expect(next({ gaps }, [], ANN)).toEqual({ kind: 'after-highest', running: 5 });
    const before = { ...aNumber(40), book: { ...BOOK, year: 2025 } };
    const apart = { ...aNumber(50), book: { ...BOOK, series: 'penetapan' } };
    expect(next({}, [before, apart], ANN)).toEqual({ kind: 'after-highest', running: 1 });
  });

  it('passes over a number that would read like one of another series', () => {
    const isBorne = (running: number) => running === 2 || running === 3;
    expect(next({}, [aNumber(1)], ANN, isBorne)).toEqual({ kind: 'after-highest', running: 4 });
    expect(next({ blocks: [block(2, 9, ANN)] }, [], ANN, isBorne)).toMatchObject({ running: 4, left: 6 });
  });
});
