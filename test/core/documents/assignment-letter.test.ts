import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { OfficeSettings } from '#core/documents/office.ts';
import { assert } from '#core/shared/assert.ts';
import type { Dossier } from '#core/tender/model.ts';
import { dateOnly } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anEverydayDossier, anOldDossier, inputOf } from './dossiers.ts';
import { modelText, tablesOf } from './model-text.ts';
import { withUnitHead } from './paperwork-dossiers.ts';

const everyday: Dossier = {
  ...anEverydayDossier(),
  notice: { ...anEverydayDossier().notice, ownerEstimate: null },
};

const built = (dossier: Dossier = everyday, office: OfficeSettings = withUnitHead()) =>
  unwrap(buildDocument('surat-tugas', inputOf(dossier, office)));

describe('the letter of assignment', () => {
  it('is the letter the committee has its number and date of, and needs no estimate yet', () => {
    const { model, missing } = built();
    expect(missing).toEqual([]);
    const text = modelText(model);
    expect(text).toContain('SURAT TUGAS\nNomor: 000.3.3/15/ST/2026');
    expect(text).toContain('sejak tanggal 15 Oktober 2026 sampai dengan selesainya pemilihan penyedia');
    expect(text).toContain('Kota Contoh, 15 Oktober 2026');
    expect(text).not.toContain('tentang penetapan');
  });

  it('names members with number, seat and certificate, the chair first', () => {
    const [chair, ...others] = everyday.committee.members;
    assert(chair !== undefined, 'a committee has a chair');
    const certified = { ...chair, certificate: { number: 'PBJ-7', validUntil: dateOnly('2027-03-31') } };
    const reversed = { ...everyday.committee, members: [...others, certified] };
    expect(tablesOf(built({ ...everyday, committee: reversed }).model)[0]).toEqual({
      heads: ['No.', 'Nama', 'NIP', 'Kedudukan', 'Sertifikat'],
      rows: [
        ['1', 'Anggota Contoh 1, S.E.', '19800101 200501 1 001', 'Ketua', 'PBJ-7, berlaku sampai 31 Maret 2027'],
        ['2', 'Anggota Contoh 2, S.E.', '19800101 200501 1 002', 'Sekretaris', 'PBJ-2012-002'],
        ['3', 'Anggota Contoh 3, S.E.', '19800101 200501 1 003', 'Anggota', 'PBJ-2012-003'],
      ],
    });
  });

  it('is signed by the head of the procurement unit, and copied', () => {
    const text = modelText(built().model);
    expect(text).toContain('Dra. Nurlaila Contoh, M.M. | Kepala Biro Pengadaan Barang dan Jasa | NIP. 19700101');
    expect(text).toContain('Kepala Biro Pengadaan Barang dan Jasa dengan ini memberi tugas kepada:');
    expect(text).toMatch(/Tembusan.*\nPA\/KPA\nPejabat Pembuat Komitmen \(PPK\)\nYang bersangkutan\nArsip$/);
  });

  it('names the decree among its grounds where it is numbered apart from it', () => {
    const details = { number: '094/7/ST/2026', date: dateOnly('2026-10-17'), place: null, remarks: null };
    const text = modelText(built({ ...everyday, documents: { 'surat-tugas': details } }).model);
    expect(text).toContain('Nomor: 094/7/ST/2026');
    expect(text).toContain('Keputusan/Surat Tugas Nomor 000.3.3/15/ST/2026 tanggal 15 Oktober 2026 tentang penetapan');
    expect(text).toContain('sejak tanggal 17 Oktober 2026');
  });

  it('uses the words of 2010', () => {
    const text = modelText(built(anOldDossier(), withUnitHead({ unitHead: null })).model);
    expect(text).toContain('Kepala Unit Layanan Pengadaan dengan ini memberi tugas kepada:');
    expect(text).toContain('melalui lelang menurut ketentuan peraturan perundang-undangan dan Dokumen Pengadaan;');
  });

  it('names the last day of the assignment where the decree does', () => {
    const committee = { ...everyday.committee, assignedUntil: dateOnly('2026-12-31') };
    expect(modelText(built({ ...everyday, committee }).model)).toContain(
      'sejak tanggal 15 Oktober 2026 sampai dengan tanggal 31 Desember 2026 atau selesainya pemilihan penyedia',
    );
  });

  it('asks for the certificate of each member who gave none', () => {
    const members = everyday.committee.members.map(({ certificate: _, ...member }) => member);
    const { missing } = built({ ...everyday, committee: { ...everyday.committee, members } });
    expect(missing.map(({ field, path, subject }) => [field, path, subject])).toEqual(
      members.map(({ id, name }) => ['member-certificate', `committee.members.${id}.certificate`, name]),
    );
  });

  it('asks for head, members, number and date, each once', () => {
    const committee = { name: null, decreeNumber: null, decreeDate: null, members: [], commitmentOfficer: null };
    const { missing } = built({ ...everyday, committee }, withUnitHead({ unitHead: null }));
    expect(missing.map(({ field }) => field)).toEqual([
      'unit-head',
      'unit-head-employee-number',
      'committee-decree-number',
      'committee-decree-date',
      'committee-members',
    ]);
  });
});
