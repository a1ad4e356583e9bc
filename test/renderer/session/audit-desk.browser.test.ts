import { beforeEach, describe, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { readArchives } from '#renderer/session/audit-desk.ts';
import type { Workspace } from '#renderer/session/workspace.ts';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { openTestSpace, putDossiers, type TestSpace } from '#test/support/open-workspace.ts';

async function archiveFile({ writeArchive }: Workspace, stream: StreamId, name: string): Promise<File> {
  const { pieces } = await writeArchive(stream, '0.0.0-uji');
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of pieces) parts.push(new Uint8Array(piece));
  return new File(parts, name);
}

describe('the auditor’s desk', () => {
  let office: TestSpace;
  let file: File;

  beforeEach(async () => {
    office = await openTestSpace();
    const [stream = '' as StreamId] = await putDossiers(office.workspace, anAssessedDossier({ a: 800_000_000 }));
    file = await archiveFile(office.workspace, stream, 'paket.meja.gz');
  });

  it('reads archives of another office without taking anything in', async () => {
    const { workspace, store } = await openTestSpace();
    const broken = new File([await file.slice(0, file.size - 60).arrayBuffer()], 'terpotong.meja.gz');
    await workspace.auditDesk.open([file, broken, new File(['bukan arsip'], 'bukan.gz')]);
    const archives = readArchives(workspace.auditDesk.view.getState());
    expect(archives.map(({ fileName }) => fileName)).toEqual(['paket.meja.gz', 'terpotong.meja.gz', 'bukan.gz']);
    const [whole, cut, none] = archives.map(({ state }) => state);
    expect(whole?.tenders.map(({ dossier }) => dossier.notice.code)).toEqual(['90000001000']);
    expect(whole?.entries.map(({ type, actor }) => [type, actor])).toEqual([['dossierImported', 'Rahmawati']]);
    expect(whole?.archive.faults).toEqual([]);
    expect(cut?.archive.faults.map(({ kind }) => kind)).toContain('cut-short');
    expect(none?.archive.manifest).toBeNull();
    expect(workspace.tenders.getState().tenders).toEqual([]);
    const { db } = await store();
    expect(await db.log.count()).toBe(0);
    expect(await db.packs.count()).toBe(0);
    db.close();
  });

  it('leaves an archive that lies open alone, and cuts off one that is taken away', async () => {
    const { auditDesk } = (await openTestSpace()).workspace;
    await auditDesk.open([file]);
    await auditDesk.open([file]);
    expect(auditDesk.view.getState().archives).toHaveLength(1);
    const other = new File([file], 'lain.meja.gz');
    const reading = auditDesk.open([other]);
    auditDesk.close(auditDesk.view.getState().archives[1]?.id ?? '');
    await reading;
    expect(auditDesk.view.getState().archives.map(({ fileName }) => fileName)).toEqual(['paket.meja.gz']);
  });

  it('says which file could not be read, and reads the one behind it', async () => {
    const { auditDesk } = (await openTestSpace()).workspace;
    const pulled = new File([file], 'dicabut.meja.gz');
    Object.defineProperty(pulled, 'slice', {
      value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }),
    });
    await auditDesk.open([pulled, file]);
    expect(auditDesk.view.getState().archives.map(({ fileName, state }) => [fileName, state.phase])).toEqual([
      ['dicabut.meja.gz', 'not-read'],
      ['paket.meja.gz', 'read'],
    ]);
    expect(auditDesk.view.getState().archives[0]?.state).toMatchObject({ code: 'NotFoundError' });
  });

  it('names what is no receipt beside those that are judged', async () => {
    const { auditDesk } = (await openTestSpace()).workspace;
    await auditDesk.openReceipts([new File(['{}'], 'lain.json')]);
    expect(auditDesk.view.getState().receipts).toEqual([
      { fileName: 'lain.json', receipt: null, code: 'not-a-receipt-file' },
    ]);
    auditDesk.closeReceipts();
    expect(auditDesk.view.getState().receipts).toEqual([]);
  });
});
