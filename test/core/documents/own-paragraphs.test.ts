import { describe, expect, it, test } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { documentsOf } from '#core/documents/catalogue.ts';
import { exampleOf } from '#core/documents/example-values.ts';
import { inlineText } from '#core/documents/measure.ts';
import { EMPTY_OFFICE, type OfficeSettings } from '#core/documents/office.ts';
import { faultOfParagraph, PARAGRAPH_SLOTS, PLACES } from '#core/documents/paragraph-template.ts';
import { changedParagraphs, withSoundParagraphs, wrongParagraphs } from '#core/documents/paragraph-versions.ts';
import { standardParagraph } from '#core/documents/standard-paragraphs.ts';
import { DOCUMENT_KINDS } from '#core/tender/document-kind.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anAppointedDossier, inputAfter } from './aftermath.ts';
import { anEverydayDossier, anOffice, inputOf } from './dossiers.ts';
import { modelText } from './model-text.ts';

function minutes(parts: Partial<OfficeSettings>, dossier = anEverydayDossier()) {
  return unwrap(buildDocument('bahp', inputOf(dossier, anOffice(parts))));
}

describe('a paragraph an office words itself', () => {
  test.each([
    ['opening', 'Pada {hari-tanggal} {pokja} {kegiatan}:', null],
    ['closing', 'Demikian {dokumen} dibuat di {tempat}.', null],
    ['closing', '', null],
    ['closing', 'Demikian {dokumn} dibuat.', { kind: 'unknown-place', place: 'dokumn' }],
    ['closing', 'Demikian {} dibuat.', { kind: 'unknown-place', place: '' }],
    ['closing', 'Kami {kegiatan}.', { kind: 'place-not-here', place: 'kegiatan' }],
    ['opening', 'Demikian {dokumen dibuat.', { kind: 'broken-brace', near: '{dokumen dibuat.' }],
    ['basis', 'Peraturan Gubernur} Nomor 1', { kind: 'broken-brace', near: '} Nomor 1' }],
    ['closing', 'Kalimat '.repeat(100), { kind: 'too-long', most: 600 }],
  ] as const)('is looked at before it is kept (%s: %s)', (slot, text, fault) => {
    expect(faultOfParagraph(slot, text)).toEqual(fault);
  });

  it('opens minutes with its places filled, and asks for what it names and is missing', () => {
    const opening = { bahp: 'Pada {tanggal}, untuk {paket} pada {satker}, {pokja} {kegiatan}:' };
    expect(modelText(minutes({ opening }).model)).toContain(
      'Pada 23 November 2026, untuk Pembangunan Gedung Arsip Kecamatan Muara Contoh pada Dinas Pekerjaan Umum, Pokja Pemilihan 1 Biro Pengadaan Barang dan Jasa telah menyusun hasil tender:',
    );
    const undated = { ...anEverydayDossier(), documents: {} };
    expect(minutes({ opening }, undated).missing.map(({ field }) => field)).toContain('document-date');
  });

  it('opens letters too', () => {
    const opening = { sppbj: 'Untuk {tender} berikut kami sampaikan:' };
    const { model } = unwrap(buildDocument('sppbj', inputAfter(anAppointedDossier(), { opening })));
    expect(modelText(model)).toContain('Untuk tender berikut kami sampaikan:');
  });

  it('adds bases behind the law, a line each, and leaves none of the law out', () => {
    const basis = { bahp: 'Peraturan Gubernur Contoh Nomor 7 Tahun 2025;\n\nDPA {satker} Tahun {tahun-anggaran}.' };
    const text = modelText(minutes({ basis }).model);
    const at = [
      'Peraturan LKPP',
      'Peraturan Gubernur Contoh Nomor 7 Tahun 2025;',
      'DPA Dinas Pekerjaan Umum Tahun 2026;',
    ];
    const places = at.map((each) => text.indexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text.lastIndexOf('Keputusan/Surat Tugas')).toBeGreaterThan(places[2] ?? 0);
  });

  it('prints braces of an older app as they were typed', () => {
    const closing = { bahp: 'Demikian {apa saja} selesai.' };
    expect(modelText(minutes({ closing }).model)).toContain('Demikian {apa saja} selesai.');
  });

  it('may be anything for standard: what is standard passes its own check and fills every place', () => {
    for (const slot of PARAGRAPH_SLOTS) {
      for (const kind of DOCUMENT_KINDS) {
        const standard = standardParagraph(slot, kind);
        if (standard === null) continue;
        expect(faultOfParagraph(slot, standard)).toBeNull();
        expect(inlineText(exampleOf(standard, 'Contoh'))).not.toMatch(/[{}]/);
      }
    }
    expect(inlineText(exampleOf(PLACES.map((place) => `{${place}}`).join(' '), 'Contoh'))).not.toMatch(/[{}]/);
  });

  it('is standard for every document of a tender where the office words nothing', () => {
    const dossier = anEverydayDossier();
    for (const key of documentsOf(dossier)) {
      const built = buildDocument(key, inputOf(dossier));
      if (built.ok) expect(modelText(built.value.model)).not.toMatch(/[{}]/);
    }
  });
});

describe('the wordings of paragraphs', () => {
  const before = { ...EMPTY_OFFICE, opening: { bahp: 'A' }, closing: { baep: 'B', bahp: 'C' } };

  it('differ where one was changed, added or taken back', () => {
    const after = { ...before, opening: {}, basis: { bahp: 'D' }, closing: { baep: 'B', bahp: 'E' } };
    expect(changedParagraphs(before, after)).toEqual([
      { slot: 'opening', kind: 'bahp', text: null },
      { slot: 'basis', kind: 'bahp', text: 'D' },
      { slot: 'closing', kind: 'bahp', text: 'E' },
    ]);
    expect(changedParagraphs(before, before)).toEqual([]);
  });

  it('stay as they were where the new one cannot be kept; all others are', () => {
    const after = {
      ...before,
      opening: { bahp: 'Kami {kegiatan}' },
      closing: { baep: '{x}', bapp: 'F {', penetapan: 'G' },
    };
    expect(wrongParagraphs(before, after).map(({ kind, fault }) => [kind, fault.kind])).toEqual([
      ['bapp', 'broken-brace'],
      ['baep', 'unknown-place'],
    ]);
    const sound = withSoundParagraphs(before, after);
    expect(sound).toMatchObject({ opening: { bahp: 'Kami {kegiatan}' } });
    expect(sound.closing).toEqual({ baep: 'B', penetapan: 'G' });
  });
});
