import i18next, { type TFunction } from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { followWork, type Progress, type SyncWork } from '#core/sync/progress.ts';
import { oldestText } from '#renderer/features/server/oldest-text.ts';
import { percentOf, progressText } from '#renderer/features/server/progress-text.ts';
import { troubleNeedsPerson, troubleText } from '#renderer/features/server/trouble-text.ts';
import { indonesian } from '#renderer/i18n/indonesian.ts';
import type { TransportFailure } from '#renderer/sync/transport.ts';
import { instant } from '#test/support/builders/dossier.ts';

let t: TFunction;

beforeAll(async () => {
  t = await i18next.createInstance().init({
    lng: 'id',
    defaultNS: 'app',
    resources: { id: { app: indonesian } },
    interpolation: { escapeValue: false },
  });
});

function pushing(...done: readonly number[]): Progress {
  const work = (events: number): SyncWork => ({ step: 'push', done: { events }, of: { events: 1_200 } });
  const progress = done.reduce<Progress | null>(
    (before, events, index) => followWork(before, work(events), { now: index * 60_000, traffic: events * 830 }),
    null,
  );
  if (progress === null) throw new Error('pushing can be counted');
  return progress;
}

it('says how far sending is in records, bytes and rest', () => {
  expect(progressText(t, pushing(0))).toBe('0 dari 1.200 catatan');
  const progress = pushing(0, 480);
  expect(progressText(t, progress)).toBe('480 dari 1.200 catatan · 398 kB dari ± 996 kB · ± 2 menit lagi');
  expect(percentOf(progress)).toBe(40);
});

it('says since when something waits by the hour where it is from today, else by the day', () => {
  const now = instant('2026-11-27T01:00:00.000Z');
  expect(oldestText(instant('2026-11-26T23:30:00.000Z'), now, 'WITA')).toBe('07.30 WITA');
  expect(oldestText(instant('2026-11-26T01:30:00.000Z'), now, 'WITA')).toBe('26 November 2026');
});

it.each<readonly [TransportFailure, string, boolean]>([
  [{ kind: 'offline' }, 'Server belum terjangkau.', false],
  [{ kind: 'timed-out' }, 'Server tidak menjawab dalam satu menit.', false],
  [{ kind: 'busy', afterMs: null }, 'Server sedang sibuk.', false],
  [{ kind: 'not-ours' }, 'Yang menjawab bukan server Meja Pokja.', true],
  [{ kind: 'untrusted' }, 'Sertifikat server tidak dipercaya komputer ini.', true],
  [{ kind: 'problem', problem: 'server-too-old' }, 'Server belum mengenal versi Meja Pokja ini.', true],
  [{ kind: 'problem', problem: 'expired' }, 'Sertifikat perangkat ini sudah berakhir.', true],
  [{ kind: 'problem', problem: 'revoked' }, 'Perangkat ini dicabut oleh admin.', true],
  [{ kind: 'problem', problem: 'no-space' }, 'Penyimpanan server penuh.', true],
  [{ kind: 'problem', problem: 'failed' }, 'Server tidak dapat menjalankan permintaan.', false],
])('[SYNC-70] names $kind with what it means and what to do', (trouble, what, needsPerson) => {
  expect(troubleText(t, trouble)?.what).toBe(what);
  expect(troubleNeedsPerson(trouble)).toBe(needsPerson);
});

it('leaves what stops sync to its own message', () => {
  expect(troubleText(t, { kind: 'update-needed' })).toBeNull();
});
