import { expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { replay } from '#core/log/replay.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { TENDER_EVENT_KINDS } from '#core/tender/event-kinds.ts';
import { historyOf, type HistoryEntry } from '#renderer/features/history/history-model.ts';
import { eventsOf, sealTender } from '#test/support/archives.ts';
import { anAssessedDossier, bidderId, notMet, requirementId } from '#test/support/builders/dossier.ts';
import { createTestDevice } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

const dossier = anAssessedDossier({ a: 800_000_000, b: 850_000_000 });
const begin: TenderCommand = { name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } };

it('tells the newest first, each with its author and hour as the log has them', async () => {
  const history = await historyAfter(begin, place('Ruang rapat 1'), place('Ruang rapat 2'));
  expect(history.map(({ type }) => type)).toEqual(['documentDetailsSet', 'documentDetailsSet', 'dossierImported']);
  const hours = history.map(({ at }) => at);
  expect(hours).toEqual(hours.toSorted().toReversed());
  expect(new Set(history.map(({ id }) => id)).size).toBe(3);
  expect(history.every(({ actor }) => actor === 'Anggota Contoh 1')).toBe(true);
});

it('compares each event with the state just before it, not with the tender of today', async () => {
  const [second, first] = await historyAfter(begin, place('Ruang rapat 1'), place('Ruang rapat 2'));
  const placeOf = (entry: HistoryEntry | undefined) =>
    entry?.changes.filter(({ path }) => path.at(-1) === 'place').map(({ from, to }) => [from?.value, to?.value]);
  expect(placeOf(first)).toEqual([[undefined, 'Ruang rapat 1']]);
  expect(placeOf(second)).toEqual([['Ruang rapat 1', 'Ruang rapat 2']]);
});

it('says whose finding on which requirement changed', async () => {
  const [newest] = await historyAfter(begin, assess('b'));
  expect(newest?.changes).toContainEqual(
    expect.objectContaining({
      label: 'finding.result',
      bidder: bidderId('b'),
      requirement: requirementId('adm'),
      from: { kind: 'code', value: 'met' },
      to: { kind: 'code', value: 'not-met' },
    }),
  );
});

it('tells an import by what it brought', async () => {
  const [entry] = await historyAfter(begin);
  expect(entry?.changes).toContainEqual(
    expect.objectContaining({ label: 'bids', from: null, to: { kind: 'count', value: 2 } }),
  );
});

it('is empty where nothing has happened', () => {
  expect(historyOf([], 'chair')).toEqual([]);
});

/** The history as it is read back from sealed events. */
async function historyAfter(...commands: readonly TenderCommand[]): Promise<readonly HistoryEntry[]> {
  const events = eventsOf(commands);
  expect(events).toHaveLength(commands.length);
  const sealed = await sealTender(await createTestDevice(), 'tender-uji' as StreamId, events);
  return historyOf(unwrap(replay(sealed, TENDER_EVENT_KINDS)).events, 'chair');
}

function place(name: string): TenderCommand {
  return {
    name: 'setDocumentDetails',
    body: { kind: 'bapp', details: { number: null, date: null, place: name, remarks: null } },
  };
}

function assess(bidder: string): TenderCommand {
  const cells = [{ requirement: requirementId('adm'), bidder: bidderId(bidder), finding: notMet() }];
  return { name: 'assess', body: { cells } };
}
