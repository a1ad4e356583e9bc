import { describe, expect, it } from 'vitest';
import type { QuarantineReason } from '#core/contract/sync-verdict.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import type { ApartWords } from '#renderer/session/apart-words.ts';
import type { ApartEvent } from '#renderer/session/quarantine.ts';
import { adoptionPlans, quarantineGroups } from '#renderer/features/quarantine/quarantine-rows.ts';
import { createTestDevice } from '#test/support/test-device.ts';
import { anOpenedTender } from '#test/support/evaluated-space.ts';
import { createWriter } from '#test/support/server/writer.ts';

const STREAM = 'paket/1' as StreamId;
const OTHER = 'paket/2' as StreamId;

async function written(stream: StreamId, reason: QuarantineReason, events = 2): Promise<readonly ApartEvent[]> {
  const writer = createWriter(await createTestDevice(), { name: 'Budi', role: 'member' });
  const all = await writer.write(stream, ...Array.from({ length: events }, () => ({})));
  return all.map((event) => ({ ...event, stream, reason, since: event.header.at, isSigned: true }));
}

function known({ isChair = true, isHere = true, adopted = [] as readonly Hash[] } = {}) {
  const words: ApartWords = { dossier: isHere ? anOpenedTender() : null, adopted: new Set(adopted), told: [] };
  return {
    titleOf: (stream: StreamId) => (stream === STREAM ? '900 Jembatan' : null),
    wordsOf: () => words,
    isChairIn: () => isChair,
  };
}

describe('what is held apart', () => {
  it('is told tender by tender; one that is not here by its stream', async () => {
    const events = [...(await written(STREAM, 'revoked')), ...(await written(OTHER, 'expired', 1))];
    expect(quarantineGroups(events, known()).map(({ title, rows }) => [title, rows.length])).toEqual([
      ['900 Jembatan', 2],
      [OTHER, 1],
    ]);
  });

  it.each([
    ['who is no chair', { isChair: false }, 'not-chair'],
    ['a chair who does not have the tender', { isHere: false }, 'not-here'],
    ['the chair', {}, null],
  ] as const)('[SYNC-40] offers %s what they may do', async (_who, who, expected) => {
    const [group] = quarantineGroups(await written(STREAM, 'not-granted'), known(who));
    expect(group?.rows.map(({ notAdoptable }) => notAdoptable)).toEqual([expected, expected]);
  });

  it('is never offered where another event stands in its place, nor where nobody is shown to have signed it', async () => {
    const forked = await written(STREAM, 'forked', 1);
    const unsigned = (await written(STREAM, 'revoked', 1)).map((event) => ({ ...event, isSigned: false }));
    const [group] = quarantineGroups([...forked, ...unsigned], known());
    expect(group?.rows.map(({ notAdoptable }) => notAdoptable)).toEqual(['never', 'not-signed']);
  });

  it('is named whole: what the chosen event rests on is adopted too, and counted', async () => {
    const events = await written(STREAM, 'revoked', 3);
    const groups = quarantineGroups(events, known());
    const chosen = new Set([events[1]?.hash ?? ('' as Hash)]);
    const plans = adoptionPlans(groups, chosen);
    expect(plans.map(({ events: named, more }) => [named.map(({ header }) => header.n), more])).toEqual([[[1, 2], 1]]);
  });

  it('is not named again once the chair adopted it', async () => {
    const events = await written(STREAM, 'revoked', 2);
    const adopted = events.map(({ hash }) => hash);
    const groups = quarantineGroups(events, known({ adopted }));
    expect(groups[0]?.rows.map(({ notAdoptable }) => notAdoptable)).toEqual(['adopted', 'adopted']);
    expect(adoptionPlans(groups, new Set(adopted))).toEqual([]);
  });
});
