import { describe, expect, it } from 'vitest';
import type { Hash } from '#core/log/envelope.ts';
import { doubtOfServer, doubtOfStream, findLastCommon } from '#core/sync/compare-server.ts';

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
  it.each([1, 2, 5, 64])('[SYNC-61] is found wherever they part, with %i numbers in a question', (atOnce) => {
    for (const length of [0, 1, 2, 7, 30]) {
      for (const serverSeq of [0, 1, 7, 30, 40]) {
        for (let common = 0; common <= Math.min(length, serverSeq); common += 1) {
          const ours = Array.from({ length }, (_, index) => run(`o${index + 1}`));
          const search = findLastCommon(ours, serverSeq, atOnce);
          let questions = 0;
          let step = search.next(new Map());
          while (step.done !== true) {
            questions += 1;
            expect(step.value.length).toBeGreaterThan(0);
            expect(step.value.length).toBeLessThanOrEqual(atOnce);
            expect(Math.max(...step.value)).toBeLessThanOrEqual(Math.min(length, serverSeq));
            step = search.next(
              new Map(step.value.map((seq) => [seq, seq <= common ? run(`o${seq}`) : run(`t${seq}`)])),
            );
          }
          expect(step.value).toBe(common);
          expect(questions).toBeLessThanOrEqual(Math.ceil(Math.log(32) / Math.log(atOnce + 1)));
        }
      }
    }
  });
});
