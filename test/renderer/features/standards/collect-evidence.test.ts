import { describe, expect, it } from 'vitest';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { Hash } from '#core/log/envelope.ts';
import { err, ok } from '#core/shared/result.ts';
import type { EvidenceLine } from '#core/standards/evidence-line.ts';
import type { StandardKey } from '#core/standards/service-standards.ts';
import { collectEvidence, type ReadContent } from '#renderer/features/standards/collect-evidence.ts';
import { AttachmentRefused } from '#renderer/storage/attachments/attachment-refusal.ts';

const hash = (letter: string) => letter.repeat(64) as Hash;

function line(standard: StandardKey, name: string, sha256: Hash): EvidenceLine {
  return {
    standard,
    kind: 'given',
    source: 'person',
    on: '2026-06-30' as DateOnly,
    by: null,
    values: { text: name },
    file: { name, size: 3, sha256 },
    needsLook: false,
  };
}

/** A store that has what is named here; `null` content breaks in the middle. */
function storeOf(content: Readonly<Record<Hash, string | null>>): ReadContent {
  return async (sha256) => {
    const text = content[sha256];
    if (text === undefined) return err({ kind: 'absent' });
    async function* chunks() {
      yield new TextEncoder().encode((text ?? 'ab').slice(0, 1));
      if (text === null) throw new AttachmentRefused({ kind: 'damaged', chunk: 1 });
      yield new TextEncoder().encode((text ?? '').slice(1));
    }
    return ok({ chunks: chunks() });
  };
}

describe('evidence collected for an assessor', () => {
  it('brings what is here, whole, and names what is absent or damaged; the rest goes on', async () => {
    const here = line('users', 'survei.pdf', hash('a'));
    const absent = line('users', 'hilang.pdf', hash('b'));
    const damaged = line('risks', 'rusak.pdf', hash('c'));
    const last = line('budget', 'dpa.pdf', hash('d'));
    const read = storeOf({ [hash('a')]: 'abc', [hash('c')]: null, [hash('d')]: 'dpa' });
    const { files, missing, placeOf } = await collectEvidence([here, absent, damaged, last], read);
    const text = (path: string) => new TextDecoder().decode(files[path]);
    expect(Object.keys(files)).toEqual(['bukti/15/survei.pdf', 'bukti/13/dpa.pdf']);
    expect([text('bukti/15/survei.pdf'), text('bukti/13/dpa.pdf')]).toEqual(['abc', 'dpa']);
    expect(missing).toEqual(['hilang.pdf', 'rusak.pdf']);
    expect([placeOf(here), placeOf(absent)]).toEqual(['bukti/15/survei.pdf', null]);
  });

  it('tells two files of one name apart, brings one content once, and keeps names within their folder', async () => {
    const read = storeOf({ [hash('a')]: 'abc', [hash('b')]: 'def' });
    const { files } = await collectEvidence(
      [
        line('users', 'surat.pdf', hash('a')),
        line('users', 'surat.pdf', hash('b')),
        line('users', 'surat.pdf', hash('a')),
        line('risks', '../../surat.pdf', hash('a')),
      ],
      read,
    );
    expect(Object.keys(files)).toEqual([
      'bukti/15/surat.pdf',
      'bukti/15/bbbbbbbb-surat.pdf',
      'bukti/04/..-..-surat.pdf',
    ]);
  });
});
