/** One space at work: its tenders in memory, the open ones, and what reaches the disk. One for the life of the page. */
import { blinded, isBlindTo } from '#core/committee/blind.ts';
import type { Desktop } from '#core/contract/desktop.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import type { Clock } from '#core/shared/ports.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { tombstonesOf } from '#core/retention/tombstone.ts';
import type { Result } from '#core/shared/result.ts';
import type { RegistryEvent } from '#core/registry/events.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { createSpaceJournal } from '#renderer/storage/journal/space-journal.ts';
import type { SettleProgress } from '#renderer/storage/journal/settle-journal.ts';
import { settleSpace, type SpaceSettlement } from '#renderer/storage/journal/settle-space.ts';
import { sheetLockOf, withSpaceLock } from '#renderer/storage/journal/space-lock.ts';
import { JournalRefused } from '#renderer/storage/journal/journal-refused.ts';
import type { MarkRow } from '#renderer/storage/journal/mark-row.ts';
import { createEventLog } from '#renderer/storage/event-log.ts';
import { sealOldRows } from '#renderer/storage/seal-old-rows.ts';
import { openHeadRow } from '#renderer/storage/sealed-row.ts';
import { readPlaced } from '#renderer/storage/placed-row.ts';
import { readRegistry } from '#renderer/storage/read-registry.ts';
import { readKnownKeys } from '#renderer/storage/signature-check.ts';
import { type CacheRow, databaseNameOf, SpaceDatabase, type SpaceName } from '#renderer/storage/space-database.ts';
import { type StorageFault, storageFaultOf } from '#renderer/storage/storage-fault.ts';
import { OFFICE_STREAMS, REGISTRY_STREAMS, TENDER_STREAMS } from '#renderer/storage/stream-kind.ts';
import { readRecorded, readStream } from '#renderer/storage/stream-store.ts';
import { openSummary, sealSummary } from '#renderer/storage/summary.ts';
import { openVault, type StreamKey } from '#renderer/storage/vault.ts';
import { actorOf } from './actor-of.ts';
import { type ArchiveSurvey, surveyArchive } from './archive-survey.ts';
import { archiveOfTender, type TenderArchive } from './archive.ts';
import { addTenders, type AddOptions, type AddReport } from './add-tenders.ts';
import { type Attachments, openAttachments } from './attachments.ts';
import { createExchange, type Exchange } from './exchange.ts';
import { practiceClock } from './clock.ts';
import type { Device } from './device.ts';
import { type ListedTender, listedOfSummary, listedTenderOf, summaryOfListed } from './listed-tender.ts';
import { spaceFaultOf } from './free-space.ts';
import { carryOutList, type Destroyed, type DestructionRefusal } from './destruction.ts';
import { createDeadlineWatch, type DeadlineMovesStore } from './deadline-moves.ts';
import { createOfficeSession, type OfficeHistory, type OfficeSession } from './office-session.ts';
import { createOwnSheet, type OwnSheetSession } from './own-sheet.ts';
import { createRelaySession, type RelaySession, type RelayShell } from './relay-session.ts';
import { createRelayStock } from './relay-stock.ts';
import { createRegistrySession, type RegistrySession } from './registry-session.ts';
import { createSavingStore, type SavingStore } from './saving.ts';
import { createTenderListStore, dropTenders, putTenders, type TenderListStore } from './tender-list-store.ts';
import { createTenderSession, type TenderSession } from './tender-session.ts';
import type { ServerShell } from './server-link.ts';
import { createStreamWriter } from './stream-writer.ts';
import { createSyncSession, type DestroyedStreams, type SyncSession } from './sync-session.ts';
import { openWindowChannel } from './window-channel.ts';
import type { WorkspaceShell } from './workspace-shell.ts';

export interface Workspace {
  readonly space: SpaceName;
  readonly device: Device;
  /** The time tenders of this space live in: the true one in the office, the season's day in practice. */
  readonly clock: Clock;
  readonly tenders: TenderListStore;
  readonly saving: SavingStore;
  /** The session of a tender; the same one while anyone holds it, and for a while after. */
  readonly openTender: (stream: StreamId) => TenderSession;
  /** The sheet whoever works here fills alone in a stage; the same one for the life of the page, so that its undo stays. */
  readonly openOwnSheet: (stream: StreamId, stage: RequirementStage) => OwnSheetSession;
  /** The stored state of a tender without opening it, as the person at work may see it. */
  readonly readDossier: (stream: StreamId) => Promise<Dossier | null>;
  /** Every event of a tender with who made it and when, oldest first. */
  readonly readHistory: (stream: StreamId) => Promise<readonly RecordedEvent<TenderEvent>[]>;
  /** The office's own stream: holidays, working hours. */
  readonly office: OfficeSession;
  /** People, devices and grants of the office, as far as they are told here; changed by admins. */
  readonly people: RegistrySession;
  /** Every event of the office with who made it and when, oldest first. */
  readonly readOfficeHistory: () => Promise<OfficeHistory>;
  /** Everything said of people, devices and tasks, with who said it and when, oldest first. */
  readonly readPeopleHistory: () => Promise<readonly RecordedEvent<RegistryEvent>[]>;
  /** The signed history of a tender as an archive that proves itself; `app` is the version that writes it. */
  readonly writeArchive: (stream: StreamId, app: string) => Promise<TenderArchive>;
  /** Where every stream stands on this device. */
  readonly readHeads: () => Promise<ReadonlyMap<StreamId, StreamHead>>;
  /** What an archive of a tender would hold, and what it would lack. */
  readonly surveyArchive: (stream: StreamId) => Promise<ArchiveSurvey>;
  /** Removes what an approved list names from this device for good, and says so in the office's stream. */
  readonly carryOutDestruction: (number: string) => Promise<Result<Destroyed, DestructionRefusal>>;
  /** Files beside the tenders: those of bids. */
  readonly attachments: Attachments;
  /** Tenders carried to other devices, and taken in from them, by file. */
  readonly exchange: Exchange;
  /** Meeting the central server; null in practice, and where the shell has no line. */
  readonly sync: SyncSession | null;
  /** Exchanging with other laptops in the same room; null where the shell has no line. */
  readonly relay: RelaySession | null;
  /** Whose deadlines the last change of the office's calendar moved. */
  readonly deadlineMoves: DeadlineMovesStore;
  /** Imports new tenders in batches; those already here are left alone and counted. */
  readonly addTenders: (dossiers: Iterable<Dossier>, options: AddOptions) => Promise<AddReport>;
  /** Throws every tender of the practice space away. Refuses in the office. */
  readonly resetPractice: () => Promise<void>;
  /** Tries a write after a fault; saving goes on when it succeeds. */
  readonly retrySaving: () => Promise<void>;
  /** Looks how much of the disk is left; too little makes the window read-only, enough lifts that again. */
  readonly checkSpace: () => Promise<void>;
  /** What bringing tables and journal together came to at opening; null without a journal. */
  readonly settlement: SpaceSettlement | null;
  /** Lets go of the database and the other windows. The page never does; tests do. */
  readonly close: () => void;
}

/** Tenders kept open after they were left, so that going back finds their undo. */
const KEPT_SESSIONS = 4;

export interface WorkspaceOptions {
  readonly databaseName?: string;
  /** Null where the shell keeps no files. */
  readonly shell?: WorkspaceShell | null;
  /** The line to the central server, and to laptops nearby; null where the shell has none. */
  readonly line?: (ServerShell & Pick<Desktop, 'aboutApp'> & RelayShell) | null;
  /** Told while the tables are built again from the journal. */
  readonly onProgress?: (progress: SettleProgress) => void;
}

export async function openWorkspace(
  space: SpaceName,
  device: Device,
  { databaseName = databaseNameOf(space), shell = null, line = null, onProgress }: WorkspaceOptions = {},
): Promise<Workspace> {
  const db = new SpaceDatabase(databaseName);
  await db.open();
  const vault = await openVault(device.key, space);
  const journals =
    shell === null
      ? null
      : { journal: createSpaceJournal(shell.journal), sheets: createSpaceJournal(shell.sheets, 'sheets') };
  const store = { db, vault, ...journals };
  await sealOldRows(store);
  const tenders = createTenderListStore();
  const saving = createSavingStore();
  const sessions = new Map<StreamId, TenderSession>();
  const sheets = new Map<string, OwnSheetSession>();
  const { check } = device;
  const attachments = await openAttachments({
    store,
    keys: device.key,
    space,
    folderName: databaseName,
    freeBytes: () => saving.getState().freeBytes,
  });
  const channel = openWindowChannel(databaseName, {
    onChanged: (streams) => void reload(streams),
    onReset: () => window.location.reload(),
  });
  const writer = createStreamWriter({
    store,
    device,
    saving,
    kind: TENDER_STREAMS,
    prepare: (stream, after, events) => {
      const listed = listedTenderOf(stream, after, { changedAt: device.clock.now(), events });
      return { summary: summaryOfListed(listed), onWritten: () => written([listed]) };
    },
  });
  const clock = space === 'latihan' ? practiceClock : device.clock;
  const office = createOfficeSession(
    createStreamWriter({
      store,
      device,
      saving,
      kind: OFFICE_STREAMS,
      prepare: (stream) => ({ onWritten: () => noteWritten([stream]) }),
    }),
    { practice: space === 'latihan' },
  );
  const people = createRegistrySession(
    createStreamWriter({
      store,
      device,
      saving,
      kind: REGISTRY_STREAMS,
      prepare: (stream) => ({ onWritten: () => noteWritten([stream]) }),
    }),
    device,
  );
  const deadlines = createDeadlineWatch({ clock, dossiers: contestedDossiers });
  watchForLoss();
  watchOffice();
  const settlement = await settleOrSayWhy();
  watchRole();
  await Promise.all([loadList(), checkSpace()]);
  if (space === 'kantor') await learnOffice();
  const sync =
    line === null || space === 'latihan'
      ? null
      : createSyncSession({
          desktop: line,
          store,
          device,
          attachments,
          onTaken: taken,
          readDestroyed: readDestroyedWithServer,
          isOpen: (stream) => sessions.get(stream)?.isHeld() ?? false,
        });

  const exchange = createExchange({
    store,
    device,
    saving,
    attachments,
    practice: space === 'latihan',
    titleOf,
    readDestroyed,
    onReceived: received,
  });
  const relay =
    line === null
      ? null
      : createRelaySession({
          shell: line,
          device,
          practice: space === 'latihan',
          isOpen: (stream) => sessions.get(stream)?.isHeld() ?? false,
          stock: createRelayStock({
            store,
            device,
            exchange,
            hasFile: attachments.has,
            app: async () => {
              const about = await line.aboutApp({});
              return about.ok ? about.value.version : '?';
            },
          }),
        });

  return {
    space,
    device,
    clock,
    tenders,
    saving,
    openTender,
    openOwnSheet,
    readDossier,
    readHistory: (stream) => readRecorded(store, TENDER_STREAMS, stream),
    office,
    people,
    readOfficeHistory: () => readRecorded(store, OFFICE_STREAMS, OFFICE_STREAM),
    readPeopleHistory: () => readRecorded(store, REGISTRY_STREAMS, OFFICE_STREAM),
    writeArchive: async (stream, app) =>
      archiveOfTender({
        stream,
        events: await createEventLog(store).read(stream),
        places: (await readPlaced(store, stream)).places,
        attachments,
        publicKeyOf: check.publicKeyOf,
        practice: space === 'latihan',
        madeAt: device.clock.now(),
        app,
      }),
    readHeads: () => createEventLog(store).heads(),
    surveyArchive: async (stream) =>
      surveyArchive({
        events: await createEventLog(store).read(stream),
        dossier: await readDossier(stream),
        has: attachments.has,
      }),
    carryOutDestruction: (number) =>
      carryOutList({ store, device, office, attachments, clock, practice: space === 'latihan', onGone: gone }, number),
    attachments,
    exchange,
    sync,
    relay,
    deadlineMoves: deadlines.moves,
    addTenders: async (dossiers, options) => {
      // New tenders begin with the rules the office gave, so these must have been read.
      const isDestroyed = await readDestroyed();
      const { ruleSets } = office.view.getState().office;
      return addTenders({ store, device, saving, ruleSets, isDestroyed, onWritten: written }, dossiers, options);
    },
    resetPractice,
    retrySaving,
    checkSpace,
    settlement,
    close: () => {
      sync?.close();
      relay?.stop();
      channel.close();
      db.close();
    },
  };

  /** A journal that does not answer leaves what is in the tables to be read; nothing is written before it does. */
  async function settleOrSayWhy(): Promise<SpaceSettlement | null> {
    if (journals === null) return null;
    try {
      return await settleSpace({ db, vault, ...journals }, onProgress);
    } catch (error) {
      if (!(error instanceof JournalRefused)) throw error;
      saving.setState({ fault: storageFaultOf(error) });
      return null;
    }
  }

  async function checkSpace(): Promise<void> {
    if (shell === null) return;
    const freeBytes = await shell.freeSpace();
    const low = spaceFaultOf(freeBytes);
    saving.setState(({ fault }) => ({
      freeBytes,
      fault: fault === null || fault.kind === 'space-low' ? low : fault,
    }));
  }

  async function loadList(): Promise<void> {
    const rows = await db.lines.toArray();
    const listed = await listedOfRows(rows);
    tenders.setState({ phase: 'ready', tenders: listed });
    const known = new Set<StreamId>([OFFICE_STREAM, ...listed.map(({ stream }) => stream)]);
    const knownKeys = new Set(await Promise.all([...known].map((stream) => vault.keyOf(stream))));
    const tips = (await db.tips.toArray()).filter(({ key }) => !knownKeys.has(key));
    const streams = await Promise.all(tips.map((tip) => openHeadRow(vault, tip)));
    await remake(streams.filter((stream) => stream !== null));
  }

  async function listedOfRows(rows: readonly CacheRow[]): Promise<readonly ListedTender[]> {
    const summaries = await Promise.all(rows.map((row) => openSummary(vault, row)));
    return summaries.flatMap((summary) => (summary === null ? [] : (listedOfSummary(summary) ?? [])));
  }

  /** Rows that are missing, damaged or of another version are made again from the events, one tender at a time. */
  async function remake(streams: readonly StreamId[]): Promise<void> {
    for (const stream of streams) {
      const stored = await readStream(store, TENDER_STREAMS, stream, check);
      if (stored.state === null) continue;
      const changedAt = (await readRecorded(store, TENDER_STREAMS, stream)).at(-1)?.header.at ?? device.clock.now();
      const listed = listedTenderOf(stream, stored.state, { changedAt, events: stored.events });
      putTenders(tenders, [listed]);
      if (stored.fault === null && saving.getState().fault === null) {
        await db.lines.put(await sealSummary(vault, summaryOfListed(listed)));
      }
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

  async function readDossier(stream: StreamId): Promise<Dossier | null> {
    const { state } = await readStream(store, TENDER_STREAMS, stream, check);
    return state !== null && isBlindTo(state, actorOf(device, stream).role) ? blinded(state) : state;
  }

  /** What an open tender shows hangs on who looks: whoever takes another role opens it anew. */
  function watchRole(): void {
    device.settings.subscribe(({ identity }, before) => {
      if (identity?.role !== before.identity?.role) sessions.clear();
    });
    device.registry.subscribe(() => sessions.clear());
  }

  /** Tenders that wait for something counted in days of the office. */
  async function* contestedDossiers(): AsyncGenerator<{ stream: StreamId; dossier: Dossier }> {
    for (const { stream, summary } of tenders.getState().tenders) {
      if (!summary.watched.some((deadline) => 'from' in deadline)) continue;
      const dossier = await readDossier(stream);
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

  function openOwnSheet(stream: StreamId, stage: RequirementStage): OwnSheetSession {
    const name = `${stage}/${stream}`;
    const onWritten = () => channel.tellChanged([stream]);
    const sheet = sheets.get(name) ?? createOwnSheet({ stream, stage }, { store, device, saving, onWritten });
    sheets.set(name, sheet);
    return sheet;
  }

  function written(changed: readonly ListedTender[]): void {
    putTenders(tenders, changed);
    noteWritten(changed.map(({ stream }) => stream));
  }

  /** Tells the other windows, and the way to the server. */
  function noteWritten(streams: readonly StreamId[]): void {
    channel.tellChanged(streams);
    sync?.noteWritten();
    relay?.noteWritten();
  }

  /** People, devices and grants are those of the office, whose rows lie in this space. */
  async function learnOffice(): Promise<void> {
    device.registry.setState(await readRegistry(store), true);
  }

  /** The server brought events. */
  async function taken(stream: StreamId): Promise<void> {
    if (stream !== OFFICE_STREAM) return received([stream]);
    await learnOffice();
    await Promise.all([office.refresh(), people.refresh()]);
    channel.tellChanged([stream]);
  }

  function titleOf(stream: StreamId): string {
    const listed = tenders.getState().tenders.find((tender) => tender.stream === stream);
    return listed ? `${listed.summary.code} ${listed.summary.name}` : '';
  }

  /** Events of other devices came in: their lines were dropped, and what is open is read again. */
  async function received(streams: readonly StreamId[]): Promise<void> {
    await remake(streams);
    noteWritten(streams);
    await Promise.all(streams.flatMap((stream) => sessions.get(stream)?.refresh() ?? []));
  }

  /** What the office says by now; what is not read yet protects nothing. */
  async function readDestroyed(): Promise<(stream: StreamId) => boolean> {
    return (await readDestroyedWithServer()).has;
  }

  async function readDestroyedWithServer(): Promise<DestroyedStreams> {
    await office.refresh();
    const { retention } = office.view.getState().office;
    const tombstones = tombstonesOf(retention);
    const server: string | undefined = device.settings.getState().server?.id;
    return {
      has: (stream) => tombstones.has(stream),
      isGoneAtServer: (stream) => tombstones.get(stream)?.carriedOut.some(({ dev }) => String(dev) === server) === true,
    };
  }

  /** Nothing of them is left to be shown, in this window or another. */
  function gone(streams: readonly StreamId[]): void {
    for (const stream of streams) sessions.delete(stream);
    for (const [name, { place }] of sheets) if (streams.includes(place.stream)) sheets.delete(name);
    dropTenders(tenders, streams);
    channel.tellChanged(streams);
  }

  /** Another window wrote: show what is stored now. */
  async function reload(streams: readonly StreamId[]): Promise<void> {
    if (streams.includes(OFFICE_STREAM)) await Promise.all([office.refresh(), people.refresh()]);
    // Whoever wrote may have joined this device since the window was opened.
    check.learn(await readKnownKeys(device.db));
    const keys = await Promise.all(streams.map((stream) => vault.keyOf(stream)));
    const tips = await db.tips.bulkGet(keys);
    dropTenders(
      tenders,
      streams.filter((_, at) => tips[at] === undefined),
    );
    const rows = await db.lines.bulkGet(keys);
    putTenders(tenders, await listedOfRows(rows.filter((row) => row !== undefined)));
    await Promise.all(streams.flatMap((stream) => sessions.get(stream)?.refresh() ?? []));
    const touched = [...sheets.values()].filter(({ place }) => streams.includes(place.stream));
    await Promise.all(touched.map((sheet) => sheet.refresh()));
  }

  async function resetPractice(): Promise<void> {
    if (space !== 'latihan') throw new Error('Bug: only the practice space can be reset');
    try {
      await withSpaceLock(db.name, () => withSpaceLock(sheetLockOf(db), emptyTables));
      await attachments.empty();
    } catch (error) {
      saving.setState({ fault: storageFaultOf(error) });
      return;
    }
    sessions.clear();
    sheets.clear();
    tenders.setState({ phase: 'ready', tenders: [] });
    saving.setState({ lastSavedAt: device.clock.now() });
    await office.refresh();
    deadlines.moves.setState({ told: null });
    channel.tellReset();
  }

  /**
   * The journals know first: cut off in between, the next opening empties the tables. Sheets before events, as a season
   * filled in again has tenders of the same names.
   */
  async function emptyTables(): Promise<void> {
    const marks: MarkRow[] = [];
    for (const journal of journals === null ? [] : [journals.sheets, journals.journal]) {
      const mark = await journal.reset();
      if (!mark.ok) throw new JournalRefused(mark.error);
      marks.push(mark.value);
    }
    await db.transaction('rw', db.tables, async () => {
      await Promise.all(db.tables.map((table) => table.clear()));
      await db.marks.bulkPut(marks);
    });
    db.touched.note('all');
  }

  async function retrySaving(): Promise<void> {
    try {
      if (!db.isOpen()) await db.open();
      // Always: the tables may be others than those that were opened, made anew and empty.
      if (journals !== null) {
        await settleSpace({ db, vault, ...journals }, onProgress);
        await loadList();
      }
      // A real write of a real size: a full disk may still take a few bytes.
      const probe = { key: 'uji-tulis' as StreamKey, sealed: crypto.getRandomValues(new Uint8Array(65_536)) };
      await db.transaction('rw', db.lines, async () => {
        await db.lines.put(probe);
        await db.lines.delete(probe.key);
      });
      saving.setState({ fault: null });
      await checkSpace();
      await Promise.all([office, ...sessions.values(), ...sheets.values()].map((session) => session.refresh()));
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
