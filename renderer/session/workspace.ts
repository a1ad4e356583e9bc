/** One space at work: its tenders in memory, the open ones, and what reaches the disk. One for the life of the page. */
import type { StreamId } from '#core/log/envelope.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import type { Clock } from '#core/shared/ports.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import { createSignatureCheck } from '#renderer/storage/device-key.ts';
import { databaseNameOf, SpaceDatabase, type SpaceName } from '#renderer/storage/space-database.ts';
import { type StorageFault, storageFaultOf } from '#renderer/storage/storage-fault.ts';
import { OFFICE_STREAMS, TENDER_STREAMS } from '#renderer/storage/stream-kind.ts';
import { readRecorded, readStream } from '#renderer/storage/stream-store.ts';
import { addTenders, type AddOptions, type AddReport } from './add-tenders.ts';
import { practiceClock } from './clock.ts';
import type { Device } from './device.ts';
import { type ListedTender, listedOfRow, listedTenderOf, rowOfListed } from './listed-tender.ts';
import { createDeadlineWatch, type DeadlineMovesStore } from './deadline-moves.ts';
import { createOfficeSession, type OfficeHistory, type OfficeSession } from './office-session.ts';
import { createSavingStore, type SavingStore } from './saving.ts';
import { createTenderListStore, putTenders, type TenderListStore } from './tender-list-store.ts';
import { createTenderSession, type TenderSession } from './tender-session.ts';
import { createStreamWriter } from './stream-writer.ts';
import { openWindowChannel } from './window-channel.ts';

export interface Workspace {
  readonly space: SpaceName;
  readonly device: Device;
  /** The time tenders of this space live in: the true one in the office, the season's day in practice. */
  readonly clock: Clock;
  readonly tenders: TenderListStore;
  readonly saving: SavingStore;
  /** The session of a tender; the same one while anyone holds it, and for a while after. */
  readonly openTender: (stream: StreamId) => TenderSession;
  /** The stored state of a tender without opening it, for comparing with what an import brings. */
  readonly readDossier: (stream: StreamId) => Promise<Dossier | null>;
  /** Every event of a tender with who made it and when, oldest first. */
  readonly readHistory: (stream: StreamId) => Promise<readonly RecordedEvent<TenderEvent>[]>;
  /** The office's own stream: holidays, working hours. */
  readonly office: OfficeSession;
  /** Every event of the office with who made it and when, oldest first. */
  readonly readOfficeHistory: () => Promise<OfficeHistory>;
  /** Whose deadlines the last change of the office's calendar moved. */
  readonly deadlineMoves: DeadlineMovesStore;
  /** Imports new tenders in batches; those already here are left alone and counted. */
  readonly addTenders: (dossiers: Iterable<Dossier>, options: AddOptions) => Promise<AddReport>;
  /** Throws every tender of the practice space away. Refuses in the office. */
  readonly resetPractice: () => Promise<void>;
  /** Tries a write after a fault; saving goes on when it succeeds. */
  readonly retrySaving: () => Promise<void>;
  /** Lets go of the database and the other windows. The page never does; tests do. */
  readonly close: () => void;
}

/** Tenders kept open after they were left, so that going back finds their undo. */
const KEPT_SESSIONS = 4;

export async function openWorkspace(
  space: SpaceName,
  device: Device,
  databaseName = databaseNameOf(space),
): Promise<Workspace> {
  const db = new SpaceDatabase(databaseName);
  await db.open();
  const tenders = createTenderListStore();
  const saving = createSavingStore();
  const sessions = new Map<StreamId, TenderSession>();
  const check = createSignatureCheck(device.key);
  const channel = openWindowChannel(databaseName, {
    onChanged: (streams) => void reload(streams),
    onReset: () => window.location.reload(),
  });
  const writer = createStreamWriter({
    db,
    device,
    saving,
    kind: TENDER_STREAMS,
    prepare: (stream, after, events) => {
      const listed = listedTenderOf(stream, after, { changedAt: device.clock.now(), events });
      return { summary: rowOfListed(listed), onWritten: () => written([listed]) };
    },
  });
  const clock = space === 'latihan' ? practiceClock : device.clock;
  const office = createOfficeSession(
    createStreamWriter({
      db,
      device,
      saving,
      kind: OFFICE_STREAMS,
      prepare: (stream) => ({ onWritten: () => channel.tellChanged([stream]) }),
    }),
    { practice: space === 'latihan' },
  );
  const deadlines = createDeadlineWatch({ clock, dossiers: contestedDossiers });
  watchForLoss();
  watchOffice();
  await loadList();

  return {
    space,
    device,
    clock,
    tenders,
    saving,
    openTender,
    readDossier: async (stream) => (await readStream(db, TENDER_STREAMS, stream, check)).state,
    readHistory: (stream) => readRecorded(db, TENDER_STREAMS, stream),
    office,
    readOfficeHistory: () => readRecorded(db, OFFICE_STREAMS, OFFICE_STREAM),
    deadlineMoves: deadlines.moves,
    addTenders: (dossiers, options) => addTenders({ db, device, saving, onWritten: written }, dossiers, options),
    resetPractice,
    retrySaving,
    close: () => {
      channel.close();
      db.close();
    },
  };

  async function loadList(): Promise<void> {
    const rows = await db.summaries.toArray();
    const listed = rows.map(listedOfRow).filter((tender) => tender !== null);
    tenders.setState({ phase: 'ready', tenders: listed });
    const known = new Set<StreamId>([OFFICE_STREAM, ...listed.map(({ stream }) => stream)]);
    const streams = await db.heads.toCollection().primaryKeys();
    await remake(streams.filter((stream) => !known.has(stream)));
  }

  /** Rows that are missing, damaged or of another version are made again from the events, one tender at a time. */
  async function remake(streams: readonly StreamId[]): Promise<void> {
    for (const stream of streams) {
      const stored = await readStream(db, TENDER_STREAMS, stream, check);
      if (stored.state === null) continue;
      const changedAt = (await readRecorded(db, TENDER_STREAMS, stream)).at(-1)?.header.at ?? device.clock.now();
      const listed = listedTenderOf(stream, stored.state, { changedAt, events: stored.events });
      putTenders(tenders, [listed]);
      if (stored.fault === null && saving.getState().fault === null) await db.summaries.put(rowOfListed(listed));
    }
  }

  /** The screen shows a change before it is stored, and takes back what could not be: both count. */
  function watchOffice(): void {
    office.view.subscribe((after, before) => {
      if (before.read && after.office !== before.office) {
        deadlines.officeChanged({ before: before.office, after: after.office });
      }
    });
  }

  /** Tenders that wait for something counted in days of the office. */
  async function* contestedDossiers(): AsyncGenerator<{ stream: StreamId; dossier: Dossier }> {
    for (const { stream, summary } of tenders.getState().tenders) {
      if (!summary.watched.some((deadline) => 'from' in deadline)) continue;
      const dossier = (await readStream(db, TENDER_STREAMS, stream, check)).state;
      if (dossier !== null) yield { stream, dossier };
    }
  }

  function openTender(stream: StreamId): TenderSession {
    const session = sessions.get(stream) ?? createTenderSession(stream, writer);
    // The one opened last stands last.
    sessions.delete(stream);
    sessions.set(stream, session);
    const spare = [...sessions.values()].filter((each) => each !== session && !each.isHeld());
    for (const { stream: oldest } of spare.slice(0, Math.max(0, spare.length - KEPT_SESSIONS))) sessions.delete(oldest);
    return session;
  }

  function written(changed: readonly ListedTender[]): void {
    putTenders(tenders, changed);
    channel.tellChanged(changed.map(({ stream }) => stream));
  }

  /** Another window wrote: show what is stored now. */
  async function reload(streams: readonly StreamId[]): Promise<void> {
    if (streams.includes(OFFICE_STREAM)) await office.refresh();
    const rows = await db.summaries.bulkGet([...streams]);
    putTenders(
      tenders,
      rows.map((row) => (row ? listedOfRow(row) : null)).filter((tender) => tender !== null),
    );
    await Promise.all(streams.flatMap((stream) => sessions.get(stream)?.refresh() ?? []));
  }

  async function resetPractice(): Promise<void> {
    if (space !== 'latihan') throw new Error('Bug: only the practice space can be reset');
    await db.transaction('rw', db.tables, async () => {
      await Promise.all(db.tables.map((table) => table.clear()));
    });
    sessions.clear();
    tenders.setState({ phase: 'ready', tenders: [] });
    saving.setState({ lastSavedAt: device.clock.now() });
    await office.refresh();
    deadlines.moves.setState({ told: null });
    channel.tellReset();
  }

  async function retrySaving(): Promise<void> {
    try {
      if (!db.isOpen()) await db.open();
      // A real write of a real size: a full disk may still take a few bytes.
      const probe = { stream: 'uji-tulis' as string as StreamId, version: '', text: '·'.repeat(65_536) };
      await db.transaction('rw', db.summaries, async () => {
        await db.summaries.put(probe);
        await db.summaries.delete(probe.stream);
      });
      saving.setState({ fault: null });
      await Promise.all([office, ...sessions.values()].map((session) => session.refresh()));
    } catch (error) {
      saving.setState({ fault: storageFaultOf(error) });
    }
  }

  /** The browser may close the database under us: disk gone, data cleared, or a newer app upgrading it. */
  function watchForLoss(): void {
    const lost = (fault: StorageFault) => saving.setState(({ fault: before }) => ({ fault: before ?? fault }));
    db.on('close', () => lost({ kind: 'storage-gone', detail: 'close' }));
    db.on('versionchange', ({ newVersion }) => {
      // Dexie closes the database after this; opening it again would hold up whoever wants it.
      lost(
        newVersion === null
          ? { kind: 'storage-gone', detail: 'deleted' }
          : { kind: 'newer-database', detail: `version ${newVersion}` },
      );
    });
  }
}
