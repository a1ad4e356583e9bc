import { describe, expect, test } from 'vitest';
import type { AuditFinding, FindingVersion } from '#core/audit/finding.ts';
import { readFindings, type StoredFinding, writeFinding } from '#renderer/storage/findings.ts';
import { rehearseOwnRows } from '#renderer/storage/journal/rehearse-own-rows.ts';
import { settleOwnRows } from '#renderer/storage/journal/settle-own-rows.ts';
import { createSpaceJournal } from '#renderer/storage/journal/space-journal.ts';
import { SpaceDatabase } from '#renderer/storage/space-database.ts';
import { openVault } from '#renderer/storage/vault.ts';
import { aFindingVersion } from '#test/support/builders/audit-finding.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { createMemoryJournal, type MemoryJournal } from '#test/support/memory-journal.ts';
import { openTestDevice } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

const FIRST = aFindingVersion();

const changed = (severity: string, hour: number): FindingVersion => ({
  ...FIRST,
  at: instant(`2026-11-28T0${hour}:00:00.000Z`),
  severity,
  reason: 'Dibaca lagi.',
});

/** The findings of a person with a journal; the tables may be lost, and opened again beside any journal. */
async function openFindings() {
  const { key } = await openTestDevice();
  const vault = await openVault(key, 'kantor');
  const port = createMemoryJournal();
  const first = `temuan-${crypto.randomUUID()}`;
  let name = first;
  const open = async (journal: MemoryJournal = port) => {
    const store = { db: new SpaceDatabase(name), vault, sheets: createSpaceJournal(journal, 'sheets') };
    const settlement = await settleOwnRows(store, { isForeign: false });
    const read = async () => unwrap(await readFindings(store, key));
    return {
      store,
      settlement,
      findings: async () => (await read()).findings.map(({ finding }) => finding),
      write: async (finding: AuditFinding): Promise<StoredFinding> => {
        const before = (await read()).findings.find((each) => each.finding.id === finding.id) ?? null;
        return unwrap(await writeFinding(store, key, { before, finding }));
      },
    };
  };
  const lose = () => {
    name = `temuan-${crypto.randomUUID()}`;
  };
  const back = () => {
    name = first;
  };
  return { key, port, open, lose, back };
}

describe('findings and their journal', () => {
  test('a finding is in the journal, sealed, before it is in the table', async () => {
    const { port, open } = await openFindings();
    const { store, write } = await open();
    let inTableThen = -1;
    port.afterAppend = async () => {
      inTableThen = await store.db.findings.count();
    };
    await write({ id: 'a', versions: [FIRST] });
    expect(inTableThen).toBe(0);
    expect(new TextDecoder().decode(port.frames.at(-1)?.payload)).not.toMatch(/lampiran|Ringan|paket/);
    expect((await open()).settlement).toEqual({ restored: 0, leftOut: 0, damage: [] });
  });

  test('nothing counts as noted that the journal refused', async () => {
    const { key, port, open } = await openFindings();
    const { store, findings } = await open();
    port.refusal = { kind: 'journal-failed', reason: 'disk-full', code: 'ENOSPC' };
    const written = await writeFinding(store, key, { before: null, finding: { id: 'a', versions: [FIRST] } });
    expect(written).toMatchObject({ error: { kind: 'failed', fault: { kind: 'disk-full' } } });
    expect(await findings()).toEqual([]);
  });

  test('lost tables are built again with every version, and those of a colleague stay theirs', async () => {
    const { port, open, lose } = await openFindings();
    const { write } = await open();
    await write({ id: 'a', versions: [FIRST] });
    await write({ id: 'a', versions: [FIRST, changed('Sedang', 3)] });
    await write({ id: 'b', versions: [FIRST] });
    lose();
    const again = await open();
    expect(again.settlement).toEqual({ restored: 2, leftOut: 0, damage: [] });
    expect(byId(await again.findings())).toEqual([
      { id: 'a', versions: [FIRST, changed('Sedang', 3)] },
      { id: 'b', versions: [FIRST] },
    ]);
    const colleague = await openFindings();
    expect(await (await colleague.open(port.copy())).findings()).toEqual([]);
  });

  test('found on both sides they are joined: every version once, and none twice at the next opening', async () => {
    const { port, open, lose, back } = await openFindings();
    const here = await open();
    await here.write({ id: 'a', versions: [FIRST] });
    await here.write({ id: 'b', versions: [FIRST] });
    // A copy went on elsewhere, in a journal of its own.
    lose();
    const copied = await open(port.copy());
    const other = createMemoryJournal();
    const elsewhere = await open(other);
    await elsewhere.write({ id: 'a', versions: [FIRST, changed('Berat', 4)] });
    await elsewhere.write({ id: 'c', versions: [FIRST] });
    expect(copied.settlement.restored).toBe(2);
    back();
    await here.write({ id: 'a', versions: [FIRST, changed('Sedang', 3)] });

    const together = [
      { id: 'a', versions: [FIRST, changed('Sedang', 3), changed('Berat', 4)] },
      { id: 'b', versions: [FIRST] },
      { id: 'c', versions: [FIRST] },
    ];
    const met = await open(other);
    expect(met.settlement.restored).toBe(2);
    expect(byId(await met.findings())).toEqual(together);
    const again = await open(other);
    expect(again.settlement.restored).toBe(0);
    expect(byId(await again.findings())).toEqual(together);
    // Both states went into the journal, and the next version takes their place.
    lose();
    expect(byId(await (await open(other.copy())).findings())).toEqual(together);
    back();
    await again.write({ id: 'a', versions: [...(together[0]?.versions ?? []), changed('Ditutup', 5)] });
    const rows = await again.store.db.findings.toArray();
    expect(rows.filter(({ apart }) => apart !== undefined)).toEqual([]);
    expect(byId(await again.findings())[0]?.versions.at(-1)?.severity).toBe('Ditutup');
  });

  test('findings from before they went to the journal are written out to it', async () => {
    const { key, open, lose } = await openFindings();
    const { store } = await open();
    unwrap(
      await writeFinding({ db: store.db, vault: store.vault }, key, {
        before: null,
        finding: { id: 'a', versions: [FIRST] },
      }),
    );
    // As the step of the tables leaves it.
    await store.db.marks.delete('sheets');
    await open();
    lose();
    expect(await (await open()).findings()).toEqual([{ id: 'a', versions: [FIRST] }]);
  });

  test('a rehearsal counts them, opens one’s own, and tells of one that opens here and not in the backup', async () => {
    const { key, port, open } = await openFindings();
    const { store, write } = await open();
    await write({ id: 'a', versions: [FIRST] });
    expect(await rehearseOwnRows(store.db, key, port)).toEqual({
      sheets: 0,
      ownSheets: 0,
      findings: 1,
      ownFindings: 1,
      faults: 0,
    });
    const colleague = await openTestDevice();
    expect(await rehearseOwnRows(store.db, colleague.key, port)).toMatchObject({
      findings: 1,
      ownFindings: 0,
      faults: 0,
    });
    const spoilt = port.copy();
    spoilt.frames = spoilt.frames.map((frame) => {
      const payload = Uint8Array.from(frame.payload);
      if (frame.kind === 'write') payload.set([(payload.at(-1) ?? 0) ^ 1], payload.length - 1);
      return { ...frame, payload };
    });
    expect(await rehearseOwnRows(store.db, key, spoilt)).toMatchObject({ findings: 1, ownFindings: 0, faults: 1 });
  });

  test('a backup from before there were findings in it comes back without any', async () => {
    const { open } = await openFindings();
    const { settlement, findings } = await open(createMemoryJournal());
    expect(settlement).toEqual({ restored: 0, leftOut: 0, damage: [] });
    expect(await findings()).toEqual([]);
  });
});

function byId(findings: readonly AuditFinding[]): readonly AuditFinding[] {
  return findings.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
