import { describe, expect, it } from 'vitest';
import { fileScreens } from '#core/screens/file-screens.ts';
import type { ScreenCode } from '#core/screens/finding.ts';
import { firmScreens } from '#core/screens/firm-screens.ts';
import { oddWordScreen } from '#core/screens/odd-words.ts';
import type { FileFacts } from '#core/tender/checks-model.ts';
import type { Bidder, BidFile, BidGuarantee, Dossier } from '#core/tender/model.ts';
import type { FirmProfile } from '#core/tender/qualification-model.ts';
import {
  aBid,
  aBidder,
  aDossier,
  anOfferedLine,
  anOwnerLine,
  bidderId,
  instant,
  rupiah,
} from '#test/support/builders/dossier.ts';
import { aFirm, aProfile } from '#test/support/builders/profile.ts';
import { resultOf, STANDARD, valuesOf } from './tenders.ts';

const OFFERING = { bid: aBid() };

function firms(code: ScreenCode, bidders: readonly Bidder[], parts: Partial<Dossier> = {}) {
  return resultOf(firmScreens(aDossier({ bidders, ...parts }), bidders, STANDARD), code);
}

function withFirms(byBidder: Readonly<Record<string, Partial<FirmProfile>>>): Dossier {
  const bidders = Object.keys(byBidder).map((id) => aBidder(id, OFFERING));
  const profiles = Object.fromEntries(
    Object.entries(byBidder).map(([id, firm]) => [bidderId(id), aProfile(null, [aFirm(firm)])]),
  );
  return aDossier({ bidders, qualification: { entries: {}, profiles, shortlist: null } });
}

describe('what firms have in common', () => {
  it('is told of addresses written in different ways', () => {
    const result = firms('shared-address', [
      aBidder('a', { ...OFFERING, address: 'Jl. Pahlawan No. 12 RT 05, Samarinda Ulu' }),
      aBidder('b', { ...OFFERING, address: 'Jalan Pahlawan 12, RT. 5 Kel. Samarinda Ulu' }),
      aBidder('c', { ...OFFERING, address: 'Jl. Merdeka No. 3, Samarinda Ilir' }),
    ]);
    expect(result).toMatchObject({ tested: { bidders: 3, pairs: 3 }, findings: [{ bidders: ['a', 'b'] }] });
    expect(result.findings[0]?.subjects).toHaveLength(2);
  });

  it('is told of phones and mail addresses', () => {
    const bidders = [
      aBidder('a', { ...OFFERING, phone: '+62 811-555-0101', email: 'Kantor@contoh.id' }),
      aBidder('b', { ...OFFERING, phone: '08115550101', email: 'kantor@contoh.id ' }),
    ];
    expect(firms('shared-phone', bidders).findings).toMatchObject([{ bidders: ['a', 'b'] }]);
    expect(firms('shared-email', bidders).findings).toMatchObject([{ bidders: ['a', 'b'] }]);
  });

  it('says nothing where it was not written down', () => {
    const bidders = [aBidder('a', OFFERING), aBidder('b', OFFERING)];
    expect(firms('shared-phone', bidders)).toMatchObject({ silence: 'not-recorded', findings: [] });
    expect(firms('shared-owner', bidders).silence).toBe('not-recorded');
    expect(firms('guarantee-serials', bidders).silence).toBe('not-recorded');
  });

  it('is told of bank accounts by their digits, and not of ones too short to be one', () => {
    const dossier = withFirms({
      a: { bankAccount: 'Bank Contoh 012-3456-789' },
      b: { bankAccount: 'BANK CONTOH, a.n. CV B, 0123456789' },
      c: { bankAccount: 'Bank 1' },
    });
    const result = resultOf(firmScreens(dossier, dossier.bidders, STANDARD), 'shared-account');
    expect(result.findings).toMatchObject([{ bidders: ['a', 'b'] }]);
    expect(result.tested).toMatchObject({ bidders: 2 });
  });

  it('is told of owners by their number, and by whole name where none is given', () => {
    const dossier = withFirms({
      a: {
        people: [{ name: 'H. Budi Hartono, S.T.', position: 'pemilik manfaat', nationalId: null, taxNumber: null }],
      },
      b: { people: [{ name: 'Budi Hartono', position: 'komisaris', nationalId: null, taxNumber: null }] },
      c: { people: [{ name: 'Sari Dewi', position: 'direktur', nationalId: null, taxNumber: null }] },
    });
    const result = resultOf(firmScreens(dossier, dossier.bidders, STANDARD), 'shared-owner');
    expect(result.findings).toMatchObject([
      { bidders: ['a', 'b'], subjects: ['H. Budi Hartono, S.T. (pemilik manfaat)'] },
    ]);
  });

  it('is told of people and machines offered twice', () => {
    const expert = { name: 'Rina Wati', position: 'Ahli K3', nationalId: '6472010101900001', certificateNumber: null };
    const crane = { name: 'Ekskavator', serialNumber: 'KT-1234-AB', proof: null };
    const dossier = withFirms({
      a: { personnel: [expert], equipment: [crane] },
      b: { personnel: [expert], equipment: [{ ...crane, serialNumber: 'KT 1234 AB' }] },
    });
    const results = firmScreens(dossier, dossier.bidders, STANDARD);
    expect(resultOf(results, 'shared-person').findings).toMatchObject([{ bidders: ['a', 'b'] }]);
    expect(resultOf(results, 'shared-equipment').findings).toMatchObject([{ bidders: ['a', 'b'] }]);
  });
});

describe('guarantees', () => {
  const guarantee = (number: string, issuer = 'PT Asuransi Contoh'): BidGuarantee => ({
    number,
    issuer,
    value: rupiah(10_000_000),
    validUntil: null,
  });
  const bidder = (id: string, number: string, issuer?: string) =>
    aBidder(id, { bid: aBid({ guarantee: guarantee(number, issuer) }) });

  it('of one issuer with numbers next to each other are found, with how far they are apart', () => {
    const result = firms('guarantee-serials', [
      bidder('a', 'SB/2026/000123'),
      bidder('b', 'SB/2026/000125', 'Asuransi Contoh, PT'),
      bidder('c', 'SB/2026/000990'),
    ]);
    expect(result.findings).toMatchObject([{ bidders: ['a', 'b'] }]);
    expect(valuesOf(result.findings[0]?.numbers ?? [])).toEqual({ 'serial-gap': '2' });
  });

  it('of another issuer, or of another form, are not in a row', () => {
    expect(
      firms('guarantee-serials', [
        bidder('a', 'SB/2026/000123'),
        bidder('b', 'SB/2026/000124', 'Bank Rekaan'),
        bidder('c', 'JP/2026/000124'),
      ]).findings,
    ).toEqual([]);
  });
});

describe('files of bids', () => {
  const facts = (parts: Partial<FileFacts> = {}): FileFacts => ({
    kind: 'pdf',
    author: null,
    lastEditor: null,
    company: null,
    producer: null,
    createdAt: null,
    editedAt: null,
    ...parts,
  });
  const hashOf = (digit: string) => digit.repeat(64);
  const file = (name: string, sha256: string | null, size = 100): BidFile => ({ name, size, sha256, modifiedAt: null });

  function tender(files: Readonly<Record<string, readonly [string, FileFacts | null][]>>): Dossier {
    const bidders = Object.entries(files).map(([id, own]) =>
      aBidder(id, { bid: aBid({ files: own.map(([digit]) => file(`${id}-${digit}.pdf`, hashOf(digit))) }) }),
    );
    const read = Object.values(files).flatMap((own) =>
      own.flatMap(([digit, each]) => (each === null ? [] : [[hashOf(digit), each] as const])),
    );
    return aDossier({ bidders, checks: { answers: {}, regulated: null, files: Object.fromEntries(read) } });
  }

  const screen = (code: ScreenCode, dossier: Dossier) =>
    resultOf(fileScreens(dossier, dossier.bidders, STANDARD), code);

  it('with one content in two bids are found by their hash', () => {
    const result = screen('same-file', tender({ a: [['1', null]], b: [['1', null]], c: [['2', null]] }));
    expect(result.findings).toMatchObject([{ bidders: ['a', 'b'], subjects: ['a-1.pdf = b-1.pdf'] }]);
  });

  it('written by one person are found; what a machine puts there is nobody', () => {
    const named = tender({
      a: [['1', facts({ author: 'Rudi Hartono' })]],
      b: [['2', facts({ lastEditor: 'RUDI  HARTONO' })]],
    });
    expect(screen('same-author', named).findings).toMatchObject([{ bidders: ['a', 'b'], subjects: ['Rudi Hartono'] }]);
    const nobody = tender({ a: [['1', facts({ author: 'User' })]], b: [['2', facts({ author: 'USER' })]] });
    expect(screen('same-author', nobody)).toMatchObject({ silence: null, findings: [] });
  });

  it('made by a program that only some use are found', () => {
    const odd = facts({ producer: 'PDFescape 4.2' });
    const usual = facts({ producer: 'Microsoft Word 2019' });
    expect(
      screen('same-producer', tender({ a: [['1', odd]], b: [['2', odd]], c: [['3', usual]] })).findings,
    ).toMatchObject([{ bidders: ['a', 'b'] }]);
    expect(screen('same-producer', tender({ a: [['1', odd]], b: [['2', odd]], c: [['3', odd]] })).findings).toEqual([]);
  });

  it('made within minutes of each other are found, with the minutes', () => {
    const at = (time: string) => facts({ createdAt: instant(`2014-05-02T${time}:00.000Z`) });
    const result = screen(
      'created-together',
      tender({ a: [['1', at('03:00')]], b: [['2', at('03:04')]], c: [['3', at('05:00')]] }),
    );
    expect(result.findings).toMatchObject([{ bidders: ['a', 'b'], subjects: ['a-1.pdf', 'b-2.pdf'] }]);
    expect(valuesOf(result.findings[0]?.numbers ?? [])).toEqual({ 'minutes-apart': '4' });
  });

  it('that nobody read say nothing', () => {
    expect(screen('same-author', tender({ a: [['1', null]], b: [['2', null]] })).silence).toBe('files-not-read');
  });
});

describe('words of price schedules', () => {
  const lines = ['Beton mutu sedang', 'Pasangan batu kali'].map((description, index) =>
    anOwnerLine(`l${index + 1}`, '1', 1_000, { description }),
  );
  const bidder = (id: string, ...descriptions: readonly string[]) =>
    aBidder(id, {
      bid: aBid({
        lines: lines.map((line, index) =>
          anOfferedLine(line, 900, 900, { description: descriptions[index] ?? line.description }),
        ),
      }),
    });

  it('that two bidders misspell alike at the same lines are found', () => {
    const bidders = [
      bidder('a', 'Betton mutu sedang', 'Pasagan batu kali'),
      bidder('b', 'Betton mutu sedang', 'Pasagan batu kali'),
      bidder('c', 'Beton mutu sedang', 'Pasangan  batu kali'),
    ];
    const result = oddWordScreen(lines, bidders, STANDARD);
    expect(result.findings).toMatchObject([{ bidders: ['a', 'b'], subjects: ['betton', 'pasagan'] }]);
    expect(result.findings[0]?.pairs[0]?.lines).toEqual(['l1', 'l2']);
  });

  it('alike once, or at other lines, or of the document itself are not found', () => {
    const once = [bidder('a', 'Betton mutu sedang'), bidder('b', 'Betton mutu sedang')];
    const elsewhere = [bidder('a', 'Betton mutu', 'batu'), bidder('b', 'Beton mutu', 'Betton batu')];
    expect(oddWordScreen(lines, once, STANDARD).findings).toEqual([]);
    expect(oddWordScreen(lines, elsewhere, STANDARD).findings).toEqual([]);
    expect(oddWordScreen(lines, [bidder('a'), bidder('b')], STANDARD).findings).toEqual([]);
  });

  it('say nothing where nobody handed in a schedule', () => {
    expect(oddWordScreen(lines, [aBidder('a', OFFERING), aBidder('b', OFFERING)], STANDARD).silence).toBe(
      'no-schedules',
    );
  });
});
