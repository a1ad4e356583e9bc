import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditFinding } from '#core/audit/finding.ts';
import { findingsFingerprint, readFindingsFile } from '#core/audit/findings-file.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { Workspace } from '#renderer/session/workspace.ts';
import { createVerify } from '#renderer/storage/signature-check.ts';
import { SpaceDatabase } from '#renderer/storage/space-database.ts';
import { aFindingVersion } from '#test/support/builders/audit-finding.ts';
import { openTestSpace, type TestSpace } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

const {
  at: _at,
  by: _by,
  ...WORDS
} = aFindingVersion({
  place: {
    archive: { fileName: 'paket.meja.gz', seal: 'ab'.repeat(32) },
    tender: null,
    within: { kind: 'whole' },
    words: 'Arsip paket.meja.gz secara keseluruhan',
  },
});

describe('findings of an auditor', () => {
  let space: TestSpace;

  beforeEach(async () => {
    space = await openTestSpace();
  });

  it('are there again at the next start, with every version they had', async () => {
    const { findings } = space.workspace;
    await findings.load();
    unwrap(await findings.note(null, WORDS));
    const [noted] = notedIn(space.workspace);
    unwrap(
      await findings.note(noted?.id ?? '', { ...WORDS, severity: 'Sedang', reason: 'Satu di antaranya penting.' }),
    );

    const again = await space.again();
    await again.findings.load();
    const [kept] = notedIn(again);
    expect(kept?.versions.map(({ severity, by, reason }) => [severity, by, reason])).toEqual([
      ['Ringan', 'Rahmawati', null],
      ['Sedang', 'Rahmawati', 'Satu di antaranya penting.'],
    ]);
  });

  it('lie on the disk unreadable, and a row that was changed is counted, not lost', async () => {
    const { findings } = space.workspace;
    await findings.load();
    unwrap(await findings.note(null, WORDS));
    unwrap(await findings.note(null, { ...WORDS, text: 'Yang lain.' }));
    const db = new SpaceDatabase(space.name);
    const rows = await db.findings.toArray();
    expect(rows).toHaveLength(2);
    const text = rows.map(({ sealed }) => new TextDecoder().decode(sealed)).join(' ');
    expect(text).not.toContain('lampiran');
    const [first] = rows;
    if (first === undefined) throw new Error('nothing stored');
    await db.findings.put({ ...first, sealed: first.sealed.map((byte) => byte ^ 1) });
    db.close();
    await findings.load();
    expect(findings.view.getState()).toMatchObject({ phase: 'ready', damaged: 1, findings: [{}] });
  });

  it('are not overwritten by a window that had not seen the last change', async () => {
    const { findings } = space.workspace;
    await findings.load();
    unwrap(await findings.note(null, WORDS));
    const [noted] = notedIn(space.workspace);
    const other = await space.again();
    await other.findings.load();
    unwrap(await other.findings.note(noted?.id ?? '', { ...WORDS, severity: 'Sedang', reason: 'a' }));
    const mine = await findings.note(noted?.id ?? '', { ...WORDS, severity: 'Berat', reason: 'b' });
    expect(mine).toMatchObject({ ok: false, error: { kind: 'moved' } });
    expect(notedIn(space.workspace)[0]?.versions.at(-1)?.severity).toBe('Sedang');
  });

  it('leave signed by the key of this person, and come back from the file', async () => {
    const { findings, device } = space.workspace;
    await findings.load();
    unwrap(await findings.note(null, WORDS));
    const signed = await findings.sign(notedIn(space.workspace), '0.0.0-uji');
    const file = unwrap(await readFindingsFile(signed, createVerify()));
    expect(file).toMatchObject({
      key: sha256Hex(device.key.publicKey),
      fingerprint: findingsFingerprint(notedIn(space.workspace)),
    });

    const elsewhere = await openTestSpace();
    await elsewhere.workspace.findings.load();
    expect(unwrap(await elsewhere.workspace.findings.take(file.findings)).taken).toHaveLength(1);
    expect(unwrap(await elsewhere.workspace.findings.take(file.findings))).toMatchObject({ taken: [], same: 1 });
    expect(notedIn(elsewhere.workspace)).toEqual(notedIn(space.workspace));
  });
});

function notedIn({ findings }: Workspace): readonly AuditFinding[] {
  const view = findings.view.getState();
  return view.phase === 'ready' ? view.findings : [];
}
