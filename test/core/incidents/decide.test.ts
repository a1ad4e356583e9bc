import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import type { EventHeader, Hash, StreamId } from '#core/log/envelope.ts';
import { mergeSteps } from '#core/log/merge.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import { upcast } from '#core/log/upcast.ts';
import { type ComplaintFacts, type HitTender, type IncidentFacts, incidentsOfTender } from '#core/incidents/model.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { OFFICE_EVENT_KINDS, type OfficeEvent } from '#core/office/events.ts';
import { invertOffice } from '#core/office/invert.ts';
import { OFFICE_MERGE_RULES } from '#core/office/merge-rules.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import { officeFilesNamedBy } from '#core/office/named-files.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { aDay, after, decided, outcomeOf } from '#test/core/standards/standards.ts';

const DOWN: IncidentFacts = {
  kind: 'spse',
  what: 'SPSE tidak dapat dibuka',
  startedAt: '2026-03-05T02:00:00.000Z' as Instant,
  endedAt: null,
  reportedTo: null,
  resolution: null,
  prevention: null,
  recordedBy: 'Siti Rahmawati',
};

const STREAM = '9000001/1' as StreamId;
const TENDER: HitTender = {
  stream: STREAM,
  code: '9000001',
  name: 'Jembatan Rekaan',
  agency: 'Dinas PU Rekaan',
  zone: 'WITA',
  schedule: [{ activityCode: '294', name: 'Upload', startsAt: '2026-03-02T00:00:00.000Z' as Instant, endsAt: null }],
};

const SHA = 'cd'.repeat(32) as Hash;

const COMPLAINT: ComplaintFacts = {
  receivedOn: aDay('2026-04-01'),
  channel: 'letter',
  number: '12/P/2026',
  subject: 'Syarat peralatan dinilai memberatkan',
  tender: { stream: STREAM, code: TENDER.code, name: TENDER.name },
  forwarded: null,
  closed: null,
};

const record = (incident = DOWN, id = 'g1'): OfficeCommand => ({ name: 'recordIncident', body: { id, incident } });
const change = (parts: Partial<IncidentFacts>, reason: string | null = null): OfficeCommand => ({
  name: 'changeIncident',
  body: { id: 'g1', parts, reason },
});
const hit = (tender: HitTender | null = TENDER): OfficeCommand => ({
  name: 'setIncidentTender',
  body: { id: 'g1', stream: STREAM, tender },
});
const picture = (name = 'layar.png'): OfficeCommand => ({
  name: 'setIncidentFile',
  body: { id: 'g1', sha256: SHA, file: { name, size: 10, sha256: SHA } },
});
const complain = (complaint = COMPLAINT): OfficeCommand => ({ name: 'recordComplaint', body: { id: 'p1', complaint } });
const followUp = (parts: Partial<ComplaintFacts>, reason: string | null = null): OfficeCommand => ({
  name: 'changeComplaint',
  body: { id: 'p1', parts, reason },
});

describe('an incident', () => {
  it('is filled in as it goes on, and rewritten only with a reason', () => {
    const state = after(INITIAL_OFFICE, record());
    const end = { endedAt: '2026-03-05T04:30:00.000Z' as Instant };
    const ended = after(state, change(end));
    expect(ended.incidents.incidents.g1).toMatchObject(end);
    expect(outcomeOf(ended, change({ endedAt: '2026-03-05T05:00:00.000Z' as Instant }))).toBe(
      'incident-reason-missing',
    );
    expect(outcomeOf(ended, change({ what: 'Lambat' }, 'Keterangan helpdesk'))).toBe('ok');
    expect(outcomeOf(ended, change(end))).toBe('nothing');
  });

  it('does not end before it begins, and says what was seen', () => {
    const before = '2026-03-05T01:59:00.000Z' as Instant;
    expect(outcomeOf(INITIAL_OFFICE, record({ ...DOWN, endedAt: before }))).toBe('incident-order-wrong');
    expect(outcomeOf(INITIAL_OFFICE, record({ ...DOWN, what: ' ' }))).toBe('incident-field-wrong');
    expect(outcomeOf(INITIAL_OFFICE, record({ ...DOWN, startedAt: 'besok' as Instant }))).toBe('incident-field-wrong');
    expect(outcomeOf(after(INITIAL_OFFICE, record()), record({ ...DOWN, what: 'Lain' }))).toBe('incident-taken');
    expect(outcomeOf(INITIAL_OFFICE, change({ what: 'Lain' }))).toBe('incident-absent');
  });

  it('keeps the schedule a tender had when it was named, whatever is said again', () => {
    const state = after(INITIAL_OFFICE, record(), hit());
    expect(outcomeOf(state, hit({ ...TENDER, schedule: [] }))).toBe('nothing');
    expect(incidentsOfTender(state.incidents, STREAM).map(({ id }) => id)).toEqual(['g1']);
    const withdrawn = after(state, { name: 'withdrawIncident', body: { id: 'g1', reason: 'Ternyata listrik' } });
    expect(incidentsOfTender(withdrawn.incidents, STREAM)).toEqual([]);
    expect(outcomeOf(withdrawn, picture())).toBe('incident-withdrawn');
    expect(withdrawn.incidents.incidents.g1?.what).toBe(DOWN.what);
  });

  it('names its pictures in the header of the event, and refuses one under another hash', () => {
    const state = after(INITIAL_OFFICE, record());
    const [event] = unwrap(decided(state, picture()));
    expect(event === undefined ? [] : officeFilesNamedBy(event)).toEqual([
      { sha256: SHA, size: 10, type: 'image/png' },
    ]);
    const file = { name: 'layar.png', size: 10, sha256: 'ef'.repeat(32) as Hash };
    expect(outcomeOf(state, { name: 'setIncidentFile', body: { id: 'g1', sha256: SHA, file } })).toBe(
      'incident-field-wrong',
    );
  });

  it('is recorded by whoever works in a tender, never by those who only look on', () => {
    for (const role of ['member', 'chair', 'secretary', 'admin'] as const) {
      expect(outcomeOf(INITIAL_OFFICE, record(), role)).toBe('ok');
    }
    for (const role of ['auditor', 'observer', 'trainee'] as const) {
      expect(outcomeOf(INITIAL_OFFICE, record(), role)).toBe('not-your-role');
    }
  });
});

describe('a complaint', () => {
  it('goes from receipt over forwarding to its end, in the order of the days', () => {
    const state = after(INITIAL_OFFICE, complain());
    const forwarded = { to: 'Inspektorat', on: aDay('2026-04-02'), letter: '700/15' };
    expect(outcomeOf(state, followUp({ forwarded: { ...forwarded, on: aDay('2026-03-31') } }))).toBe(
      'incident-order-wrong',
    );
    const sent = after(state, followUp({ forwarded }));
    expect(outcomeOf(sent, followUp({ closed: { on: aDay('2026-04-01'), outcome: 'Dijawab' } }))).toBe(
      'incident-order-wrong',
    );
    expect(outcomeOf(sent, followUp({ closed: { on: aDay('2026-05-01'), outcome: ' ' } }))).toBe(
      'incident-field-wrong',
    );
    const closed = after(sent, followUp({ closed: { on: aDay('2026-05-01'), outcome: 'Dijawab Inspektorat' } }));
    expect(closed.incidents.complaints.p1?.closed?.outcome).toBe('Dijawab Inspektorat');
  });

  it('has no place for who complained or about whom: other fields are no part of the event', () => {
    const [event] = unwrap(decided(INITIAL_OFFICE, complain()));
    const read = (extra: object) =>
      upcast(OFFICE_EVENT_KINDS, {
        type: 'complaintRecorded',
        tv: 1,
        body: { id: 'p1', complaint: { ...COMPLAINT, ...extra } },
      }).ok;
    expect(event?.body).toEqual({ id: 'p1', complaint: COMPLAINT });
    expect(read({})).toBe(true);
    expect(read({ reporter: 'Seseorang' })).toBe(false);
    expect(read({ accused: 'Seseorang' })).toBe(false);
  });

  it('is kept by office and committee, not by members', () => {
    expect(outcomeOf(INITIAL_OFFICE, complain(), 'member')).toBe('not-your-role');
    expect(outcomeOf(INITIAL_OFFICE, complain(), 'secretary')).toBe('ok');
  });
});

describe('the channel for reports of misconduct', () => {
  it('has a name and at least one way to reach it, and is set by the office alone', () => {
    const set = (link: string | null): OfficeCommand => ({
      name: 'setWhistleblowing',
      body: {
        channel: { name: 'Inspektorat', link, phone: null, address: null },
        reason: 'Diumumkan Inspektorat',
      },
    });
    expect(outcomeOf(INITIAL_OFFICE, set(null))).toBe('incident-field-wrong');
    expect(outcomeOf(INITIAL_OFFICE, set('https://wbs.example.go.id'))).toBe('ok');
    expect(outcomeOf(INITIAL_OFFICE, set('https://wbs.example.go.id'), 'chair')).toBe('not-your-role');
  });
});

describe('what was said of incidents and complaints', () => {
  it('can be undone, each step to what stood before', () => {
    const ended = { endedAt: '2026-03-05T04:30:00.000Z' as Instant };
    let state: OfficeState = INITIAL_OFFICE;
    for (const command of [
      record(),
      change(ended),
      hit(),
      picture(),
      complain(),
      followUp({ number: null }, 'Tidak ada'),
    ]) {
      const events = unwrap(decided(state, command));
      const next = events.reduce<OfficeState>(applyToOffice, state);
      const undone = after(next, ...(invertOffice(state, events) ?? []));
      if (command.name === 'recordIncident') expect(undone.incidents.incidents.g1?.withdrawn).not.toBeNull();
      else if (command.name === 'recordComplaint') expect(undone.incidents.complaints.p1?.withdrawn).not.toBeNull();
      else expect(undone.incidents).toEqual(state.incidents);
      state = next;
    }
  });

  it('is read back as it was written, and a part nobody knows is not', () => {
    let state: OfficeState = INITIAL_OFFICE;
    for (const command of [record(), change({ reportedTo: 'Helpdesk' }), hit(), picture(), complain()]) {
      for (const { type, tv, body } of unwrap(decided(state, command))) {
        expect(upcast(OFFICE_EVENT_KINDS, { type, tv, body: { ...body } })).toMatchObject({
          ok: true,
          value: { body },
        });
      }
      state = after(state, command);
    }
    const strange = { id: 'g1', parts: { tenders: {} }, reason: null };
    expect(upcast(OFFICE_EVENT_KINDS, { type: 'incidentChanged', tv: 1, body: strange }).ok).toBe(false);
  });

  it('fits together where people who had not seen each other added different things', () => {
    const begun = by('a', unwrap(decided(INITIAL_OFFICE, record())));
    const state = after(INITIAL_OFFICE, record());
    const seen = { dev: 'a', n: 1, hash: '' };
    const told = by('b', unwrap(decided(state, change({ resolution: 'Server dinyalakan ulang' }))), [seen]);
    const named = by('c', unwrap(decided(state, hit())), [seen]);
    const other = by('d', unwrap(decided(state, change({ resolution: 'Tidak diketahui' }))), [seen]);
    expect(heldIn([...begun, ...told, ...named])).toEqual([false, false, false]);
    expect(heldIn([...begun, ...told, ...other])).toEqual([false, false, true]);
  });
});

function by(
  dev: string,
  events: readonly OfficeEvent[],
  seen: readonly object[] = [],
): readonly RecordedEvent<OfficeEvent>[] {
  return events.map((event, index) => ({
    header: { dev, n: index + 1, after: seen, role: 'admin', actor: dev } as unknown as EventHeader,
    event,
  }));
}

function heldIn(events: readonly RecordedEvent<OfficeEvent>[]): readonly boolean[] {
  return mergeSteps(events, OFFICE_MERGE_RULES).map(({ clash }) => clash !== null);
}
