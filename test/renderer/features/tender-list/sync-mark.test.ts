import { createInstance } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TFunction } from 'i18next';
import type { StreamId } from '#core/log/envelope.ts';
import { indonesian } from '#renderer/i18n/indonesian.ts';
import { syncMark } from '#renderer/features/tender-list/sync-mark.ts';
import type { SyncMarks } from '#renderer/session/use-sync.ts';

const STREAM = 'paket/1' as StreamId;
let t: TFunction<'app'>;

beforeAll(async () => {
  const i18n = createInstance();
  await i18n.init({ lng: 'id', resources: { id: { app: indonesian } }, defaultNS: 'app' });
  t = i18n.getFixedT('id', 'app');
});

function marks(unsent: number, turnedAway: number, stops: SyncMarks['stops'] = new Map()): SyncMarks {
  return { marks: new Map([[STREAM, { unsent, turnedAway }]]), stops };
}

describe('the mark of a tender in the list', () => {
  it('is a sign with words, never a colour alone, and says the rest where it is pointed at', () => {
    expect(syncMark(t, marks(3, 0), STREAM)).toEqual({
      text: '↑ 3 belum terkirim',
      title: 'Belum terkirim: 3. Ditolak atau ditahan server: 0. Lihat Riwayat paket.',
      needsPerson: false,
    });
  });

  it('tells the gravest first: a stop, then what was turned away', () => {
    expect(syncMark(t, marks(3, 2), STREAM)).toMatchObject({ text: '! 2 ditolak', needsPerson: true });
    const stopped = syncMark(t, marks(3, 2, new Map([[STREAM, 'forked']])), STREAM);
    expect(stopped).toMatchObject({ text: '✕ Berhenti', needsPerson: true });
    expect(stopped?.title).toContain('dua catatan dengan nomor sama');
  });

  it('is absent where everything is on the server', () => {
    expect(syncMark(t, marks(0, 0), STREAM)).toBeNull();
    expect(syncMark(t, marks(1, 1), 'paket/2' as StreamId)).toBeNull();
  });
});
