import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import { destructionMinutes, destructionProposal } from '#core/documents/destruction-papers.ts';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import {
  after,
  approve,
  aTender,
  CHAIR,
  propose,
  proposedOffice,
  SECRETARY,
  startClock,
} from '../retention/retention.ts';
import { modelText } from './model-text.ts';

const printedAt = '2026-11-30T01:00:00.000Z' as Instant;
const office = { ...EMPTY_OFFICE, city: 'Samarinda' };

function paperOf({ retention }: OfficeState, practice = false) {
  const [list] = retention.lists;
  if (list === undefined) throw new Error('no list');
  return { list, office, practice, printedAt };
}

function carriedOut(): OfficeState {
  const approved = after(proposedOffice(), approve(), CHAIR, 'chair');
  const done = { dev: 'e'.repeat(64) as DeviceId, by: CHAIR, at: printedAt, streams: [aTender(1).stream] };
  return after(approved, { name: 'carryOutDestruction', body: { number: '045/1', done } }, CHAIR, 'chair');
}

describe('the papers of a destruction', () => {
  it('let whoever approves check the years, and say that the schedule was not compared with its text', () => {
    const model = destructionProposal(paperOf(proposedOffice()));
    const text = modelText(model);
    for (const part of [
      '045/1',
      '900001',
      'Jembatan Rekaan 1',
      '29 Februari 2024',
      'Surat Inspektorat 700/12',
      '1 Maret 2026',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('belum dibandingkan kantor dengan naskah peraturannya');
    expect(text).toContain(SECRETARY);
    expect(model.paper.orientation).toBe('landscape');
  });

  it('are no minutes before a device removed anything', () => {
    const approved = after(proposedOffice(), approve(), CHAIR, 'chair');
    const model = destructionMinutes(paperOf(approved, true));
    expect(modelText(model)).toContain('belum dilaksanakan pada perangkat mana pun');
    expect(modelText(model)).not.toContain('telah dilaksanakan');
    expect(model.marks).toEqual(['practice', 'draft']);
  });

  it('name the approval, the fingerprints that are left and every device that did it', () => {
    const text = modelText(destructionMinutes(paperOf(carriedOut())));
    expect(text).toContain('Senin, tanggal tiga puluh, bulan November, tahun dua ribu dua puluh enam');
    for (const part of [
      '045/77/UKPBJ',
      'Kepala UKPBJ',
      CHAIR,
      'aaaaaaaa aaaaaaaa',
      'eeeeeeee eeeeeeee',
      'tidak tercatat',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('are signed by whoever removed the records, those who proposed and approved, and two witnesses', () => {
    const [list] = carriedOut().retention.lists;
    if (list === undefined) throw new Error('no list');
    const byOthers = { ...list, carriedOut: list.carriedOut.map((done) => ({ ...done, by: 'Budi Santoso' })) };
    const model = destructionMinutes({ list: byOthers, office, practice: false, printedAt });
    const block = model.blocks.at(-1);
    if (block?.kind !== 'signatures') throw new Error('no signatures');
    expect(block.rows.map(({ position }) => position)).toEqual([
      'Pelaksana',
      'Sekretaris',
      'Kepala UKPBJ',
      'Saksi',
      'Saksi',
    ]);
  });

  it('hold a hundred tenders with long names', () => {
    const tenders = Array.from({ length: 100 }, (_, at) => ({
      ...aTender(at),
      name: 'Peningkatan Jalan '.repeat(6).trim(),
    }));
    const started = tenders.reduce((state, each) => after(state, startClock(each, '2020-01-01')), INITIAL_OFFICE);
    const model = destructionProposal(paperOf(after(started, propose(started, tenders))));
    const table = model.blocks.find(({ kind }) => kind === 'table');
    expect(table?.kind === 'table' && table.rows.length).toBe(100);
  });
});
