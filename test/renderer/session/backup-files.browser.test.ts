import { beforeEach, describe, expect, it } from 'vitest';
import type { BackupFolder } from '#core/contract/backup.ts';
import type { Desktop } from '#core/contract/desktop.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { err, ok } from '#core/shared/result.ts';
import { bringFilesToBackup, checkBackupFiles, fetchRestoredFiles } from '#renderer/session/backup-files.ts';
import type { Device } from '#renderer/session/device.ts';
import { openWorkspace, type Workspace } from '#renderer/session/workspace.ts';
import { openAttachmentFolder } from '#renderer/storage/attachments/attachment-folder.ts';
import { openAttachmentKeys } from '#renderer/storage/attachments/attachment-keys.ts';
import { aBid, bidderId } from '#test/support/builders/dossier.ts';
import { anOpenedTender } from '#test/support/evaluated-space.ts';
import { openTestDevice, putDossiers, ready } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

const LETTER = Uint8Array.from({ length: 2_500_000 }, (_, at) => (at * 13 + (at >> 9)) & 255);
const LIST = new TextEncoder().encode('daftar kuantitas dan harga');

describe('the attachments of the office beside its backups', () => {
  let name: string;
  let device: Device;
  let office: Workspace;
  let stick: TestStick;

  beforeEach(async () => {
    name = `uji-cadangan-${crypto.randomUUID()}`;
    device = await openTestDevice();
    office = await openWorkspace('kantor', device, { databaseName: name });
    const [stream = '' as StreamId] = await putDossiers(office, anOpenedTender(1));
    const session = office.openTender(stream);
    await ready(session);
    const files = [LETTER, LIST].map((content) => {
      const fileName = `berkas-${content.length}.pdf`;
      return { name: fileName, file: new File([content], fileName) };
    });
    await office.attachments.add(files, {
      record: async (named) =>
        (await session.execute({ name: 'recordBid', body: { bidder: bidderId('a'), bid: aBid({ files: named }) } })).ok,
    });
    stick = createStick();
  });

  it('are brought once each, sealed under names that say nothing, and hold', async () => {
    expect(await bring()).toBe(2);
    expect(await bring()).toBe(0);
    const text = [...stick.files.values()].map((bytes) => new TextDecoder('latin1').decode(bytes)).join('');
    expect(text).not.toContain('daftar kuantitas');
    expect([...stick.files.keys()].join()).not.toContain(sha256Hex(LIST).slice(0, 8));
    expect(await check()).toMatchObject({ whole: 2, missing: [], damaged: [] });
  });

  it('are named where they are missing or changed, and brought again when they were found damaged', async () => {
    await bring();
    const [letter, list] = [await fileName(LETTER), await fileName(LIST)];
    stick.change(letter, (bytes) => flip(bytes, 1_500_000));
    stick.files.delete(list);
    const found = await check();
    expect(found).toMatchObject({ whole: 0, missing: [nameOf(LIST)], damaged: [nameOf(LETTER)] });
    expect(unwrap(await bringFilesToBackup(stick.port, { folderName: name, again: found.damagedNames }))).toBe(2);
    expect(await check()).toMatchObject({ whole: 2, missing: [], damaged: [] });
    stick.change(letter, (bytes) => bytes.slice(0, -1));
    expect(await check()).toMatchObject({ whole: 1, damaged: [nameOf(LETTER)] });
  });

  it('come back after a restore byte for byte; one that is not there or was changed is named, the others come', async () => {
    await bring();
    await openAttachmentFolder(name).empty();
    stick.change(await fileName(LETTER), (bytes) => flip(bytes, bytes.length - 100));
    expect(await fetch()).toEqual({ fetched: 1, missing: [], damaged: [nameOf(LETTER)], fault: null });
    expect(await read(sha256Hex(LIST))).toEqual(LIST);
    stick.files.clear();
    expect(await fetch()).toMatchObject({ fetched: 0, missing: [nameOf(LETTER)] });
    expect((await openAttachmentFolder(name).names()).length).toBe(1);
  });

  it('are refused with the reason where the stick is away or full', async () => {
    stick.refuse('folder-gone');
    for (const asked of [
      bringFilesToBackup(stick.port, { folderName: name }),
      checkBackupFiles(device, stick.port, name),
      fetchRestoredFiles(device, stick.port, name),
    ]) {
      expect(await asked).toMatchObject({ ok: false, error: { reason: 'folder-gone' } });
    }
    stick.refuse(null);
    stick.fillAfter(1_000_000);
    expect(await bringFilesToBackup(stick.port, { folderName: name })).toMatchObject({
      ok: false,
      error: { reason: 'disk-full' },
    });
  });

  const bring = async () => unwrap(await bringFilesToBackup(stick.port, { folderName: name }));
  const check = async () => unwrap(await checkBackupFiles(device, stick.port, name));
  const fetch = async () => unwrap(await fetchRestoredFiles(device, stick.port, name));
  const fileName = async (content: Uint8Array) =>
    (await openAttachmentKeys(device.key, 'kantor')).fileNameOf(sha256Hex(content));

  async function read(hash: Hash): Promise<Uint8Array> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const bytes of unwrap(await office.attachments.read(hash)).chunks) parts.push(bytes);
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  }
});

function nameOf(content: Uint8Array): string {
  return `berkas-${content.length}.pdf`;
}

type Reason = 'folder-gone' | 'disk-full';

interface TestStick {
  readonly port: Pick<Desktop, 'listBackupFiles' | 'writeBackupFile' | 'readBackupFile'>;
  readonly files: Map<string, Uint8Array>;
  readonly change: (name: string, change: (bytes: Uint8Array) => Uint8Array) => void;
  readonly refuse: (reason: Reason | null) => void;
  readonly fillAfter: (bytes: number) => void;
}

/** A folder of backups in memory, behind the same calls as the shell's. */
function createStick(): TestStick {
  const files = new Map<string, Uint8Array>();
  const drafts = new Map<string, Uint8Array[]>();
  let refused: Reason | null = null;
  let room = Infinity;
  const failed = (reason: Reason) => err({ kind: 'backup-failed', reason, code: reason } as const);
  return {
    files,
    change: (name, change) => {
      const bytes = files.get(name);
      if (bytes === undefined) throw new Error('not there');
      files.set(name, change(bytes));
    },
    refuse: (reason) => {
      refused = reason;
    },
    fillAfter: (bytes) => {
      room = bytes;
    },
    port: {
      listBackupFiles: async (_request: { readonly of: BackupFolder }) =>
        refused === null
          ? ok({ files: [...files].map(([name, bytes]) => ({ name, bytes: bytes.length })) })
          : failed(refused),
      writeBackupFile: async ({ name, at, piece, isLast }) => {
        room -= piece.length;
        if (room < 0) return failed('disk-full');
        const draft = at === 0 ? [] : (drafts.get(name) ?? []);
        drafts.set(name, [...draft, piece.slice()]);
        if (isLast) {
          const whole = new Blob((drafts.get(name) ?? []).map((part) => new Uint8Array(part)));
          files.set(name, new Uint8Array(await whole.arrayBuffer()));
        }
        return ok({});
      },
      readBackupFile: async ({ name, at, bytes }) =>
        ok({ piece: new Uint8Array(files.get(name)?.slice(at, at + bytes) ?? []) }),
    },
  };
}

function flip(bytes: Uint8Array, at: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
