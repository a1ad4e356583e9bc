/** The two sheets of a recovery kit: one page for each keeper, who must not hold both. */
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { plain } from './inline.ts';
import type { Block, DocumentModel } from './model.ts';
import type { OfficeSettings } from './office.ts';
import { note } from './parts/paragraphs.ts';

export interface RecoveryKitInput {
  /** The mark of the account on the lock screen. */
  readonly mark: string;
  /** First digits of the device's fingerprint, to know the sheets of one device. */
  readonly device: string;
  /** The codes of the first and the second half, in groups of four. */
  readonly halves: readonly [string, string];
  readonly madeOn: DateOnly;
  readonly office: OfficeSettings;
}

export function recoveryKit({ mark, device, halves, madeOn, office }: RecoveryKitInput): DocumentModel {
  const sheet = (part: 1 | 2): readonly Block[] => [
    {
      kind: 'title',
      lines: ['KIT PEMULIHAN MEJA POKJA', part === 1 ? 'BAGIAN PERTAMA' : 'BAGIAN KEDUA'],
      number: null,
    },
    {
      kind: 'fields',
      rows: [
        { label: 'Akun', value: plain(mark) },
        { label: 'Perangkat', value: plain(device) },
        { label: 'Dibuat', value: plain(formatDate(madeOn)) },
        { label: 'Pemegang', value: plain('........................................') },
      ],
    },
    note('Kode bagian ini:'),
    { kind: 'paragraph', align: 'center', text: [{ text: inLines(halves[part - 1] ?? ''), bold: true }] },
    note(
      'Simpan lembar ini di tempat terkunci, terpisah dari perangkat dan dari bagian yang lain. Satu bagian saja tidak membuka apa pun.',
    ),
    note(
      'Bila frasa sandi lupa: pada layar kunci pilih “Lupa frasa sandi…”, lalu kedua pemegang mengetik bagiannya. Setelah kit baru dibuat, lembar ini tidak berlaku lagi dan dimusnahkan.',
    ),
  ];
  return {
    title: `Kit pemulihan ${mark}`,
    kind: 'kit-pemulihan',
    paper: office.paper,
    text: office.text,
    marks: [],
    blocks: [...sheet(1), { kind: 'page-break' }, ...sheet(2)],
    footer: `Kit pemulihan ${mark} · ${formatDate(madeOn)}`,
  };
}

/** Groups of four with wide spaces: read aloud and typed group by group. */
function inLines(code: string): string {
  return code.split('-').join('   ');
}
