import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { emblemOf } from '#core/documents/emblem.ts';
import type { OfficeSettings } from '#core/documents/office.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import type { Dossier } from '#core/tender/model.ts';
import { rupiah } from '#test/support/builders/dossier.ts';
import { aPng } from '#test/support/pictures.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anAppointedDossier, inputAfter } from './aftermath.ts';
import { anEverydayDossier, anOffice } from './dossiers.ts';

const EMBLEM = unwrap(emblemOf(aPng(96, 120), 24));
const OFFICE = { ...anOffice().letterhead, emblem: EMBLEM };
const OWN = { lines: ['PEMERINTAH KABUPATEN CONTOH', 'DINAS CONTOH'], contact: 'Jalan Dinas 1' };

function letterheadOf(key: DocumentKey, dossier: Dossier, parts: Partial<OfficeSettings> = {}) {
  const { model } = unwrap(buildDocument(key, inputAfter(dossier, { letterhead: OFFICE, ...parts })));
  return model.blocks.find(({ kind }) => kind === 'letterhead');
}

/** The budget user awards what is above the committee's limit. */
function ofBudgetUser(): Dossier {
  const dossier = anEverydayDossier();
  return { ...dossier, notice: { ...dossier.notice, budgetCeiling: rupiah('500000000000') } };
}

describe('the letterhead of an official', () => {
  it('is their own where the office set one, with or without its emblem', () => {
    const letterheads = { 'commitment-officer': { ...OWN, hasEmblem: true } };
    const appointed = anAppointedDossier();
    expect(letterheadOf('sppbj', appointed, { letterheads })).toEqual({ kind: 'letterhead', ...OWN, emblem: EMBLEM });
    const bare = { 'commitment-officer': { ...OWN, hasEmblem: false } };
    expect(letterheadOf('sppbj', appointed, { letterheads: bare })).toEqual({ kind: 'letterhead', ...OWN });
    expect(letterheadOf('bahp', appointed, { letterheads })).toEqual({ kind: 'letterhead', ...OFFICE });
  });

  it('is that of the agency, else; under the emblem only where it is of the same government', () => {
    const appointed = anAppointedDossier();
    expect(letterheadOf('sppbj', appointed)).toMatchObject({
      lines: ['Pemerintah Kabupaten Contoh', 'Dinas Pekerjaan Umum'],
    });
    expect(letterheadOf('sppbj', appointed)).not.toHaveProperty('emblem');
    const letterhead = { ...OFFICE, lines: ['PEMERINTAH KABUPATEN CONTOH', 'BAGIAN PENGADAAN'] };
    expect(letterheadOf('sppbj', appointed, { letterhead })).toMatchObject({ emblem: EMBLEM });
  });

  it('of a budget user stands over an award above the limit, and the office over one within it', () => {
    const letterheads = { 'budget-user': { ...OWN, hasEmblem: false } };
    expect(letterheadOf('penetapan', ofBudgetUser(), { letterheads })).toMatchObject(OWN);
    expect(letterheadOf('penetapan', ofBudgetUser())).toMatchObject(OFFICE);
    expect(letterheadOf('penetapan', anEverydayDossier(), { letterheads })).toMatchObject(OFFICE);
  });
});
