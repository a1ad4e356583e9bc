import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { stepChecklist } from '#core/sop/step-checklist.ts';
import { sopFactsOf } from '#core/sop/facts.ts';
import { INITIAL_SOP } from '#core/sop/model.ts';
import { announced, rulesFor, witaOffice } from '#test/support/builders/course.ts';
import { after } from '#test/support/builders/context.ts';
import { anAssessedDossier, instant } from '#test/support/builders/dossier.ts';
import { inputOf } from '#test/core/documents/dossiers.ts';
import { modelText } from '#test/core/documents/model-text.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anIssue } from './issue.ts';

const opened = anIssue(announced(anAssessedDossier({ a: 800_000_000 })), 'baep', '2014-07-20T01:00:00.000Z');

function paper(dossier = opened) {
  const checklist = stepChecklist(sopFactsOf(dossier, rulesFor(dossier)), {
    sop: INITIAL_SOP,
    calendar: witaOffice,
    now: instant('2014-07-21T01:00:00.000Z'),
    authors: new Map([['evaluasi', { actor: 'Dewi Lestari, S.E.', at: instant('2014-07-20T01:05:00.000Z') }]]),
  });
  return unwrap(buildDocument('daftar-periksa', { ...inputOf(dossier), checklist }));
}

describe('the checklist on paper', () => {
  it('says what proves a step, who wrote it down and when, and asks why a late one is late', () => {
    const text = modelText(paper().model);
    expect(text).toContain('Evaluasi penawaran');
    expect(text).toContain('20 Juli 2014; dicatat Dewi Lestari, S.E., 20 Juli 2014 09.05 WITA');
    expect(text).toContain('Selesai, terlambat. Sebab: […]');
    expect(text).toContain('SOP baku aplikasi (usulan, belum ditetapkan kantor)');
    expect(text).not.toContain('jawaban-sanggah');
    const lacking = paper().missing.find(
      ({ field, subject }) => field === 'step-explanation' && subject === 'Evaluasi penawaran',
    );
    expect(lacking).toMatchObject({ place: 'sop', path: 'stepNotes.evaluasi.explanation' });
  });

  it('prints the reason once somebody wrote it', () => {
    const note = { explanation: 'Anggota sakit tiga hari', doneOn: null, evidence: null };
    const explained = after(opened, { name: 'noteStep', body: { step: 'evaluasi', note } });
    expect(modelText(paper(explained).model)).toContain('Selesai, terlambat. Sebab: Anggota sakit tiga hari');
    expect(paper(explained).missing.filter(({ path }) => path.includes('evaluasi'))).toEqual([]);
  });

  it('is made from a tender alone, by the standard steps', () => {
    const { model } = unwrap(buildDocument('daftar-periksa', inputOf(opened)));
    expect(model.paper.orientation).toBe('landscape');
    expect(modelText(model)).toContain('Daftar Periksa Pelaksanaan SOP'.toUpperCase());
  });
});
