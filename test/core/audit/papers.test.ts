import { expect, it } from 'vitest';
import { auditChecks } from '#core/audit/checks.ts';
import type { ExaminedArchive, ExaminedPaper } from '#core/audit/examined.ts';
import type { FoundSignature } from '#core/tender/signing-model.ts';
import type { Hash } from '#core/log/envelope.ts';
import { aDossier, dateOnly, instant } from '#test/support/builders/dossier.ts';

const SHA = 'a'.repeat(64) as Hash;
const INTACT: FoundSignature = { name: 'Siti', issuer: 'BSrE', at: null, integrity: 'intact' };

function papersOf(paper: ExaminedPaper, recorded: readonly FoundSignature[]) {
  const copy = {
    kind: 'signed-pdf' as const,
    file: { sha256: SHA, size: 1, name: 'bahp-ttd.pdf' },
    pages: 1,
    relation: null,
    signatures: recorded,
    attachedAt: instant('2014-05-22T02:00:00.000Z'),
    note: null,
    withdrawn: null,
  };
  const version = {
    version: 1,
    title: 'Berita acara hasil pemilihan',
    number: null,
    date: dateOnly('2014-05-21'),
    issuedAt: instant('2014-05-21T02:00:00.000Z'),
    content: { sha256: SHA, size: 1 },
    pdf: null,
    reason: null,
  };
  const dossier = {
    ...aDossier(),
    issued: { bahp: [version] },
    signing: { bahp: { '1': { marks: {}, copies: { [SHA]: copy } } } },
  };
  const attachment = {
    sha256: SHA,
    size: 1,
    type: 'application/pdf',
    state: 'holds',
    found: null,
    content: null,
    paper,
  } as const;
  const manifest = {
    format: 'meja-pokja/archive',
    version: 1,
    madeAt: version.issuedAt,
    app: '0',
    practice: false,
    devices: [],
    streams: [],
    attachments: [],
  } as const;
  const archive: ExaminedArchive = { manifest, seal: null, faults: [], streams: [], attachments: [attachment] };
  const checks = auditChecks({ archive, dossiers: [dossier], nameOf: () => null, receipts: [] });
  return checks.find(({ kind }) => kind === 'papers');
}

it('a signed paper holds where its signatures are intact and those recorded', () => {
  expect(papersOf({ signatures: [INTACT], unreadable: null }, [INTACT])).toMatchObject({ state: 'holds', checked: 1 });
});

it('a signature that was altered, is missing, or was never recorded is named with its paper', () => {
  const altered = papersOf({ signatures: [{ ...INTACT, integrity: 'altered' }], unreadable: null }, [INTACT]);
  expect(altered?.troubles).toMatchObject([
    {
      title: 'Berita acara hasil pemilihan',
      file: 'bahp-ttd.pdf',
      signer: 'Siti',
      recorded: 'intact',
      found: 'altered',
    },
  ]);
  const missing = papersOf({ signatures: [], unreadable: null }, [INTACT]);
  expect(missing?.troubles).toMatchObject([{ recorded: 'intact', found: 'absent' }]);
  const added = papersOf({ signatures: [INTACT, { ...INTACT, name: 'Budi' }], unreadable: null }, [INTACT]);
  expect(added?.troubles).toMatchObject([{ signer: 'Budi', recorded: 'absent', found: 'intact' }]);
  const damaged = papersOf({ signatures: [], unreadable: 'pdf-damaged' }, [INTACT]);
  expect(damaged?.troubles).toMatchObject([{ recorded: 'readable', found: 'pdf-damaged' }]);
});
