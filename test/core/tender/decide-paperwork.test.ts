import { describe, expect, it } from 'vitest';
import type { TenderCommand } from '#core/tender/commands.ts';
import { type DocumentKey, documentKey, readDocumentKey } from '#core/tender/document-kind.ts';
import { type Meeting, paperworkOf } from '#core/tender/paperwork-model.ts';
import { awardOf } from '#test/support/builders/course.ts';
import { after, refusalOf } from '#test/support/builders/context.ts';
import { anAssessedDossier, bidderId, dateOnly, instant, rupiah } from '#test/support/builders/dossier.ts';

const assessed = anAssessedDossier({ a: 800_000_000, b: 820_000_000 });
const decided = after(assessed, awardOf(assessed));

const MEETING: Meeting = {
  kind: 'proof',
  startsAt: instant('2014-05-06T02:00:00.000Z'),
  endsAt: instant('2014-05-06T04:00:00.000Z'),
  place: 'Ruang Rapat',
  agenda: null,
  bring: null,
  invited: [bidderId('a')],
  attendees: [{ name: 'Wakil Contoh', position: 'Direktur', organisation: 'CV. Contoh', phone: null }],
  points: [{ topic: null, by: null, text: 'Keaslian dokumen diperiksa.', answer: null }],
  conclusion: null,
};

function meet(parts: Partial<Meeting> = {}): TenderCommand {
  return { name: 'recordMeeting', body: { id: 'r1', meeting: { ...MEETING, ...parts } } };
}

describe('a meeting', () => {
  it('is recorded, changed and taken out again, also after the decision', () => {
    const met = after(decided, meet());
    expect(paperworkOf(met).meetings['r1']).toEqual(MEETING);
    expect(paperworkOf(after(met, meet({ place: null }))).meetings['r1']?.place).toBeNull();
    const none = after(met, { name: 'recordMeeting', body: { id: 'r1', meeting: null } });
    expect(paperworkOf(none).meetings).toEqual({});
  });

  it('invites bidders of this tender, each once', () => {
    expect(refusalOf(assessed, meet({ invited: [bidderId('x')] }))).toBe('unknown-bidder');
    const twice = refusalOf(assessed, meet({ invited: [bidderId('a'), bidderId('a')] }));
    expect(twice).toBe('invalid-value');
  });

  it('ends when it begins at the earliest', () => {
    const { startsAt } = MEETING;
    const refusal = refusalOf(assessed, meet({ endsAt: instant('2014-05-06T01:59:00.000Z') }));
    expect(refusal).toBe('dates-out-of-order');
    expect(paperworkOf(after(assessed, meet({ endsAt: startsAt }))).meetings['r1']?.endsAt).toBe(startsAt);
  });
});

describe('addenda and the appointment', () => {
  it('stand beside what was entered before', () => {
    const addendum = { changes: [{ clause: 'LDP 19.2', was: '60 hari', becomes: '90 hari' }], scheduleReason: null };
    const appointment = {
      offerNumber: '011/CM',
      offerDate: dateOnly('2014-05-01'),
      bondValue: rupiah('40000000'),
      bondDays: 180,
      signBy: null,
    };
    const all = [
      meet(),
      { name: 'recordAddendum', body: { id: 'd1', addendum } },
      { name: 'setAppointment', body: { appointment } },
    ] as const;
    const whole = all.reduce((dossier, command) => after(dossier, command), decided);
    expect(paperworkOf(whole)).toEqual({ meetings: { r1: MEETING }, addenda: { d1: addendum }, appointment });
  });
});

describe('the number of a document', () => {
  const numbered = (kind: DocumentKey, number: string): TenderCommand => ({
    name: 'setDocumentDetails',
    body: { kind, details: { number, date: null, place: null, remarks: null } },
  });

  it('stands on one document of a tender only, however it is spelt', () => {
    const first = after(decided, numbered('bahp', '07/BAHP/2014'));
    expect(refusalOf(first, numbered('baep', ' 07 / bahp/2014'))).toBe('number-taken');
    expect(refusalOf(first, numbered('surat-peserta:a', '07/BAHP/2014'))).toBe('number-taken');
  });

  it('may be given again to the same document, and to another once it is free', () => {
    const first = after(decided, numbered('bahp', '07/BAHP/2014'));
    expect(after(first, numbered('bahp', '07/BAHP/2014')).documents['bahp']?.number).toBe('07/BAHP/2014');
    const moved = after(first, numbered('bahp', '08/BAHP/2014'), numbered('baep', '07/BAHP/2014'));
    expect(moved.documents['baep']?.number).toBe('07/BAHP/2014');
  });

  it('may lack on any of them', () => {
    expect(after(decided, numbered('bahp', ''), numbered('baep', '')).documents['baep']?.number).toBe('');
  });
});

describe('the key of a document', () => {
  it('names a kind, and whom it is about', () => {
    expect(readDocumentKey(documentKey({ kind: 'undangan', subject: 'r:1' }))).toEqual({
      kind: 'undangan',
      subject: 'r:1',
    });
    expect(readDocumentKey('bahp')).toEqual({ kind: 'bahp', subject: null });
  });

  it.each(['', 'bahp:', 'risalah', 'risalah:1'])('is not %j', (text) => {
    expect(readDocumentKey(text)).toBeNull();
  });
});
