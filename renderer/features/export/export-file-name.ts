/** What a tender's file is called before anyone renames it. Pure. */
import type { Dossier } from '#core/tender/model.ts';

/** Long enough to tell tenders apart in a folder, short enough for any system's paths. */
const NAME_LENGTH = 60;

/** `paket-20000001000-v2-pembangunan-jembatan-sungai-pinang.json`; a practice tender says so. */
export function exportFileName({ notice, practice }: Dossier): string {
  const words = notice.name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, NAME_LENGTH)
    .replace(/^-+|-+$/g, '');
  const parts = [
    practice ? 'latihan' : 'paket',
    notice.code.replace(/[^A-Za-z0-9-]+/g, '-'),
    notice.version > 1 ? `v${notice.version}` : '',
    words,
  ];
  return `${parts.filter((part) => part !== '').join('-')}.json`;
}
