import { describe, expect, it } from 'vitest';
import { ANY_ENTRY, auditEntries, isWanted, valueHistory } from '#core/audit/history.ts';
import { tenderAt, tenderBehind } from '#core/audit/tender.ts';
import { auditYears } from '#core/audit/year-overview.ts';
import { describeState } from '#core/tender/describe-event.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import { eventsOf, packArchive, sealTender } from '#test/support/archives.ts';
import { anAuditedArchive, AUDITED_STREAM, begin, examineBytes, tenderOf } from '#test/support/audited.ts';
import { anAssessedDossier, bidderId, instant } from '#test/support/builders/dossier.ts';
import { createTestDevice } from '#test/support/test-device.ts';

const numbered = (text: string): TenderCommand => ({
  name: 'setDocumentDetails',
  body: { kind: 'bapp', details: { number: text, date: null, place: null, remarks: null } },
});

async function aTender(commands: readonly TenderCommand[], dossier = anAssessedDossier({ a: 800_000_000 })) {
  const device = await createTestDevice();
  const sealed = await sealTender(device, AUDITED_STREAM, eventsOf([begin(dossier), ...commands]));
  return tenderOf(await examineBytes(await packArchive(device, new Map([[AUDITED_STREAM, sealed]]))));
}

describe('the history of an archive', () => {
  it('tells old and new value of each event, and one value through all of them', async () => {
    const entries = [...auditEntries(await aTender([numbered('001'), numbered('002'), numbered('003')]))];
    expect(entries.map(({ n, type, year, code }) => [n, type, year, code])).toEqual([
      [1, 'dossierImported', 2014, '90000001000'],
      [2, 'documentDetailsSet', 2014, '90000001000'],
      [3, 'documentDetailsSet', 2014, '90000001000'],
      [4, 'documentDetailsSet', 2014, '90000001000'],
    ]);
    const change = entries[3]?.changes[0];
    expect(change).toMatchObject({ label: 'document.number', from: { value: '002' }, to: { value: '003' } });
    const steps = valueHistory(entries, { stream: AUDITED_STREAM, path: change?.path ?? [] });
    expect(steps.map(({ entry, change: { to } }) => [entry.n, to])).toEqual([
      [2, { kind: 'text', value: '001' }],
      [3, { kind: 'text', value: '002' }],
      [4, { kind: 'text', value: '003' }],
    ]);
  });

  it('is filtered by person, kind, field, bidder, period and year', async () => {
    const { archive } = await anAuditedArchive();
    const entries = [...auditEntries(tenderOf(await examineBytes(archive)))];
    const found = (filter: Partial<typeof ANY_ENTRY>) =>
      entries.filter((entry) => isWanted(entry, { ...ANY_ENTRY, ...filter })).map(({ n }) => n);
    const [first, second] = entries;
    if (first === undefined || second === undefined) throw new Error('no history');
    expect(found({})).toEqual([1, 2, 3]);
    expect(found({ type: 'awardDecided' })).toEqual([2]);
    expect(found({ label: 'decision.winner.bidder' })).toEqual([2]);
    expect(found({ actor: 'orang lain' })).toEqual([]);
    expect(found({ year: 2014, until: second.at })).toEqual([1]);
    expect(found({ from: second.at })).toEqual([2, 3]);
    expect(found({ bidder: bidderId('tidak-ada') })).toEqual([]);
    expect(found({ onlyDoubtful: true })).toEqual([]);
  });

  it('goes back to the state of any moment', async () => {
    const tender = await aTender([numbered('001'), numbered('002')]);
    const [, second] = [...auditEntries(tender)];
    if (second === undefined) throw new Error('no history');
    const then = tenderAt(tender, second.at);
    expect(then).toMatchObject({ events: 2, last: { n: 2 } });
    const values = then.dossier === null ? [] : describeState(then.dossier);
    expect(values.find(({ label }) => label === 'document.number')?.to).toEqual({ kind: 'text', value: '001' });
    expect(tenderBehind(tender, second)).toEqual(then);
    expect(tenderBehind(tender, { ...second, n: 99 })).toMatchObject({ dossier: null, events: 0 });
    expect(tenderAt(tender, instant('2000-01-01T00:00:00.000Z'))).toEqual({ dossier: null, last: null, events: 0 });
  });

  it('calls bidders by alias where the archive was made while names were hidden', async () => {
    const device = await createTestDevice();
    const dossier = anAssessedDossier({ a: 800_000_000, b: 850_000_000 });
    const names = dossier.bidders.map(({ name }) => name);
    const aliases = { [bidderId('a')]: 'Elang', [bidderId('b')]: 'Rangkong' };
    const hidden: TenderEvent = {
      type: 'biddersHidden',
      tv: 1,
      body: { at: instant('2014-05-06T02:00:00.000Z'), reason: 'Adil', aliases },
    };
    const renamed: TenderEvent = {
      type: 'documentDetailsSet',
      tv: 1,
      body: {
        kind: 'bapp',
        details: { number: null, date: null, place: null, remarks: `Surat ${names[0]} terlambat` },
      },
    };
    const sealed = await sealTender(device, AUDITED_STREAM, [...eventsOf([begin(dossier)]), hidden, renamed]);
    const tender = tenderOf(await examineBytes(await packArchive(device, new Map([[AUDITED_STREAM, sealed]]))));
    expect(tender.isBlind).toBe(true);
    const shown = JSON.stringify([
      tender.dossier,
      [...auditEntries(tender)],
      tenderAt(tender, instant('2099-01-01T00:00:00.000Z')),
    ]);
    for (const name of names) expect(shown).not.toContain(name);
    expect(shown).toContain('Elang');
  });
});

describe('the years of what is open', () => {
  it('count tenders, people, decisions and what is doubtful', async () => {
    const { archive } = await anAuditedArchive();
    const decided = tenderOf(await examineBytes(archive));
    const dossier = anAssessedDossier({ a: 800_000_000 }, { notice: { fiscalYear: 2015 } });
    const open = await aTender([numbered('001')], dossier);
    expect(auditYears([decided, open])).toMatchObject([
      { year: 2015, tenders: 1, events: 2, awarded: 0, open: 1, bidders: 1, people: 1 },
      { year: 2014, tenders: 1, events: 3, awarded: 1, open: 0, bidders: 2, issued: 1, doubtful: 0 },
    ]);
  });
});
