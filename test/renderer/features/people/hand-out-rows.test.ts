import { describe, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { Registry } from '#core/registry/model.ts';
import { deviceRows, daysSince } from '#renderer/features/people/device-rows.ts';
import { handOutChanges } from '#renderer/features/people/hand-out-changes.ts';
import { findRows, type HandOutSort, handOutRows, takenBy } from '#renderer/features/people/hand-out-rows.ts';
import type { OfficeStatus } from '#renderer/sync/transport.ts';
import { listedTenderOf } from '#renderer/session/listed-tender.ts';
import { anEverydayDossier } from '#test/core/documents/dossiers.ts';
import { ADMIN, enrolled, foldRegistry, OFFICE_EVENTS, registryEvent, SITI } from '#test/core/registry/registries.ts';
import { keyNamed } from '#test/simulation/sealing.ts';
import { anEvent } from '#test/support/sync-events.ts';

const AT = '2026-11-20T01:00:00.000Z' as Instant;
const NOW = '2026-11-27T02:00:00.000Z' as Instant;
const BUDI = keyNamed('budi');
const [JALAN, JEMBATAN] = ['tender-jalan' as StreamId, 'tender-jembatan' as StreamId];

const handedOut = registryEvent('tendersHandedOut', {
  tenders: [
    {
      stream: JALAN,
      committee: [
        { person: 'budi', role: 'member' },
        { person: 'siti', role: 'chair' },
      ],
    },
  ],
  reason: '',
});
const REGISTRY: Registry = foldRegistry(
  ...OFFICE_EVENTS,
  registryEvent('personSet', { person: 'budi', name: 'Budi', nip: '', role: 'staff' }),
  enrolled('budi', BUDI),
  handedOut,
);
const STATUS: OfficeStatus = {
  devices: new Map([[SITI.dev, { dev: SITI.dev, asked: AT, protocol: 1, app: '1.2.0' }]]),
  streams: new Map([
    [JALAN, { stream: JALAN, seq: 5, at: AT, quarantined: 2, since: AT, behind: [{ dev: BUDI.dev, seq: 3 }] }],
  ]),
};
const TENDERS = [JALAN, JEMBATAN].map((stream, index) => {
  const dossier = anEverydayDossier();
  const notice = { ...dossier.notice, name: index === 0 ? 'Jalan Desa' : 'Jembatan Gantung', code: String(9 - index) };
  return listedTenderOf(stream, { ...dossier, notice }, { changedAt: AT, events: 1 });
});

describe('the tenders of the desk', () => {
  it('say who has each, how far the server is, and how many have taken it', () => {
    expect(handOutRows(TENDERS, REGISTRY, STATUS)).toMatchObject([
      { stream: JALAN, isHandedOut: true, people: ['Siti', 'Budi'], taken: 1, seq: 5, at: AT, quarantined: 2 },
      { stream: JEMBATAN, isHandedOut: false, people: [], taken: 0, seq: 0, at: null },
    ]);
  });

  it('say nothing of the server where it was not heard', () => {
    expect(handOutRows(TENDERS, REGISTRY, null)[0]).toMatchObject({ isHandedOut: true, taken: null, seq: null });
  });

  it('are found by words of tender and people, filtered, and in order', () => {
    const rows = handOutRows(TENDERS, REGISTRY, STATUS);
    const by = (key: HandOutSort) => ({ key, descending: false });
    const find = (parts: Partial<Parameters<typeof findRows>[1]>) =>
      findRows(rows, { words: '', filter: 'all', sort: by('code'), ...parts }).map(({ stream }) => stream);
    expect(find({})).toEqual([JEMBATAN, JALAN]);
    expect(find({ sort: { key: 'code', descending: true } })).toEqual([JALAN, JEMBATAN]);
    expect(find({ sort: by('name') })).toEqual([JALAN, JEMBATAN]);
    expect(find({ sort: by('taken') })).toEqual([JALAN, JEMBATAN]);
    expect(find({ words: 'budi JALAN' })).toEqual([JALAN]);
    expect(find({ filter: 'open' })).toEqual([JEMBATAN]);
    expect(find({ filter: 'not-taken' })).toEqual([JALAN]);
    expect(find({ filter: 'quarantined' })).toEqual([JALAN]);
  });

  it('tell of each person how much is on the device that has most', () => {
    expect(takenBy([SITI.dev], JALAN, STATUS)).toBe('all');
    expect(takenBy([BUDI.dev], JALAN, STATUS)).toBe('part');
    expect(takenBy([BUDI.dev, SITI.dev], JALAN, STATUS)).toBe('all');
    expect(takenBy([], JALAN, STATUS)).toBe('no-device');
    expect(takenBy([SITI.dev], JEMBATAN, STATUS)).toBe('none');
    expect(takenBy([SITI.dev], JALAN, null)).toBe('unknown');
  });
});

it('devices stand by how long they were not heard, those never heard first, with what they lack', () => {
  const rows = deviceRows(REGISTRY, STATUS);
  expect(rows.map(({ person }) => person)).toEqual(['Andi', 'Budi', 'Siti']);
  expect(rows.map(({ dev }) => dev)).toEqual([ADMIN.dev, BUDI.dev, SITI.dev]);
  expect(rows[1]).toMatchObject({ asked: null, behind: [{ stream: JALAN, missing: 2 }] });
  expect(rows[2]).toMatchObject({ asked: AT, app: '1.2.0', behind: [] });
  expect(daysSince(AT, NOW)).toBe(7);
  expect(daysSince(NOW, AT)).toBe(0);
});

it('the history of a committee tells who had the tender, by whom and why, the newest first', () => {
  const { header } = anEvent();
  const said = [
    handedOut,
    registryEvent('tendersHandedOut', { tenders: [{ stream: JEMBATAN, committee: [] }], reason: 'lain' }),
    registryEvent('grantSet', { person: 'budi', stream: JALAN, role: null }),
    registryEvent('tendersHandedOut', { tenders: [{ stream: JALAN, committee: [] }], reason: 'Ketua cuti' }),
  ];
  const changes = handOutChanges(
    said.map((event) => ({ event, header })),
    JALAN,
  );
  expect(changes.map(({ people, reason }) => [people, reason])).toEqual([
    [[], 'Ketua cuti'],
    [['siti'], ''],
    [['siti', 'budi'], ''],
  ]);
});
