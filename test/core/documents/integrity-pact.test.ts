import { describe, expect, it } from 'vitest';
import { INTEREST_STATEMENT, PACT_STATEMENT } from '#core/committee/statements.ts';
import { buildDocument } from '#core/documents/build.ts';
import { documentsOf } from '#core/documents/catalogue.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { DeclaredInterest, SignedPact } from '#core/tender/safeguards-model.ts';
import { bidderId, dateOnly, instant } from '#test/support/builders/dossier.ts';
import { keyOf, memberAt } from '#test/support/builders/safeguards.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anEverydayDossier, anOldDossier, inputOf } from './dossiers.ts';
import { fieldsOf, modelText, tablesOf } from './model-text.ts';

const built = (dossier: Dossier, member = 'm1') =>
  unwrap(buildDocument(`pakta-integritas:${member}`, inputOf(dossier)));

const dated: Dossier = {
  ...anEverydayDossier(),
  documents: {
    'pakta-integritas:m1': { number: null, date: dateOnly('2026-10-16'), place: null, remarks: null },
  },
};

function signedBy(text: string, parts: Partial<SignedPact> = {}): SignedPact {
  const member = memberAt(dated, 0);
  return {
    id: 'p1',
    member: member.id,
    name: member.name,
    key: keyOf(member.id),
    at: instant('2026-10-16T02:07:00.000Z'),
    statement: { version: 'uji/1', text },
    supersedes: null,
    ...parts,
  };
}

function withPapers(pacts: readonly SignedPact[], interests: readonly DeclaredInterest[] | null = null): Dossier {
  return {
    ...dated,
    safeguards: {
      setting: { declarations: 'required', openingQuorum: null, reason: null },
      pacts,
      declarations: interests === null ? [] : [{ ...signedBy('Saya menyatakan.'), interests }],
      answers: {},
      recusals: {},
      attestations: {},
    },
  };
}

describe('the integrity pact', () => {
  it('is there for every member', () => {
    expect(documentsOf(dated).filter((key) => key.startsWith('pakta'))).toEqual([
      'pakta-integritas:m1',
      'pakta-integritas:m2',
      'pakta-integritas:m3',
    ]);
  });

  it('is a form with the standard words, ready to sign by hand once it is dated', () => {
    const { model, missing } = built(dated);
    expect(missing).toEqual([]);
    const text = modelText(model);
    for (const line of PACT_STATEMENT.text.split('\n')) expect(text).toContain(line.replace(/^\d\. /, ''));
    expect(text).toContain(INTEREST_STATEMENT.text);
    expect(fieldsOf(model).get('Jabatan')).toBe('Ketua Pokja Pemilihan 1 Biro Pengadaan Barang dan Jasa');
    expect(text).toContain('Kota Contoh, 16 Oktober 2026\nAnggota Contoh 1, S.E. | Ketua | NIP. 19800101');
    expect(tablesOf(model)[0]?.rows).toHaveLength(3);
    expect(built(dated, 'm2').missing.map(({ field }) => field)).toEqual(['document-date']);
  });

  it('stays a draft where the tender asks for papers signed in the app', () => {
    const { model, missing } = built(withPapers([]));
    expect(model.marks).toEqual(['draft']);
    expect(missing.map(({ field, path, place, subject }) => [field, path, place, subject])).toEqual([
      ['pact-signature', 'safeguards.pacts.m1', 'committee', 'Anggota Contoh 1, S.E.'],
      ['declaration-signature', 'safeguards.declarations.m1', 'committee', 'Anggota Contoh 1, S.E.'],
    ]);
  });

  it('prints the very words that were signed, when, and with which key', () => {
    const { model, missing } = built(withPapers([signedBy('Saya berjanji:\n1. satu;\n2. dua.')], []));
    expect(missing).toEqual([]);
    const text = modelText(model);
    expect(text).toContain('Saya berjanji:\nsatu;\ndua.');
    expect(text).not.toContain('korupsi');
    expect(fieldsOf(model).get('Waktu')).toBe('16 Oktober 2026 10.07 WITA');
    expect(fieldsOf(model).get('Sidik kunci')).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    expect(text).toContain('bukan tanda tangan elektronik tersertifikasi');
    expect(text).toContain('Hubungan yang dinyatakan: tidak ada.');
    expect(model.blocks.filter(({ kind }) => kind === 'signatures')).toEqual([]);
  });

  it('takes the paper that replaced an earlier one, and none of whoever sat there before', () => {
    const newer = signedBy('Naskah baru.', { id: 'p2', supersedes: 'p1' });
    expect(modelText(built(withPapers([signedBy('Naskah lama.'), newer])).model)).toContain('Naskah baru.');
    const other = signedBy('Naskah orang lain.', { name: 'Orang Lain' });
    expect(modelText(built(withPapers([other])).model)).not.toContain('Naskah orang lain.');
  });

  it('lists the interests that were declared', () => {
    const interests: readonly DeclaredInterest[] = [
      { bidder: bidderId('b2'), name: 'Andi Contoh', relation: 'family', detail: 'Kakak ipar direktur' },
      { bidder: null, name: 'PT. Lama', relation: 'employment', detail: 'Sampai 2021' },
    ];
    expect(tablesOf(built(withPapers([], interests)).model)[0]?.rows).toEqual([
      ['1', 'Andi Contoh', 'CV. Etam Jaya Konstruksi', 'Keluarga', 'Kakak ipar direktur'],
      ['2', 'PT. Lama', '–', 'Pekerjaan', 'Sampai 2021'],
    ]);
  });

  it('uses the words of 2010', () => {
    const text = modelText(built(anOldDossier()).model);
    expect(text).toContain('Kode lelang: 90000001000');
    expect(text).toContain('SKPD/satuan kerja');
  });
});
