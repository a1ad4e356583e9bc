import { describe, expect, it } from 'vitest';
import type { Hash } from '#core/log/envelope.ts';
import { doubtOfServer, doubtOfStream, lastCommon } from '#core/sync/compare-server.ts';

const run = (text: string): Hash => text.padEnd(64, '0') as Hash;
const server = { id: run('a'), epoch: 2 };

describe('the server met', () => {
  it('[SYNC-60] is doubted with another id, or another epoch', () => {
    expect(doubtOfServer(null, server)).toBeNull();
    expect(doubtOfServer(server, server)).toBeNull();
    expect(doubtOfServer(server, { ...server, id: run('b') })).toBe('other-server');
    expect(doubtOfServer(server, { ...server, epoch: 3 })).toBe('restored');
    expect(doubtOfServer(server, { ...server, epoch: 1 })).toBe('restored');
  });

  it('[SYNC-60] is doubted with a head below the cursor, below what a verdict told, or another run', () => {
    const cursor = { seq: 4, run: run('4') };
    expect(doubtOfStream(cursor, cursor)).toBeNull();
    expect(doubtOfStream(cursor, { seq: 9, run: run('9') })).toBeNull();
    expect(doubtOfStream(cursor, { seq: 3, run: run('3') })).toBe('behind');
    expect(doubtOfStream(cursor, { seq: 4, run: run('5') })).toBe('other-history');
    expect(doubtOfStream(cursor, { seq: 5, run: run('5') }, 6)).toBe('behind');
  });
});

describe('the last place where two histories agree', () => {
  it('[SYNC-61] is found wherever they part, asking few places', () => {
    for (let length = 0; length <= 20; length++) {
      for (let common = 0; common <= length; common++) {
        for (let serverSeq = common; serverSeq <= common + 20; serverSeq += 4) {
          const ours = Array.from({ length }, (_, index) => run(`o${index + 1}`));
          let asked = 0;
          const theirs = (seq: number): Hash => {
            asked += 1;
            expect(seq).toBeLessThanOrEqual(serverSeq);
            return seq <= common ? run(`o${seq}`) : run(`t${seq}`);
          };
          expect(lastCommon(ours, serverSeq, theirs)).toBe(common);
          expect(asked).toBeLessThanOrEqual(5);
        }
      }
    }
  });
});
