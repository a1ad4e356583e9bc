/** What a backup or a restore says of the files beside it. */
import type { Hash } from '#core/log/envelope.ts';
import { openWholeFiles } from '#server/attachments/whole-files.ts';

/** Missing files that are named one by one. */
const NAMED = 20;

export async function wordsOfFiles(
  folder: string,
  files: ReadonlyMap<Hash, number>,
  what: 'backup' | 'restore',
): Promise<readonly string[]> {
  if (files.size === 0) return [];
  const whole = await openWholeFiles(folder);
  const missing: Hash[] = [];
  for (const sha256 of files.keys()) if (!(await whole.has(sha256))) missing.push(sha256);
  const megabytes = Math.ceil([...files.values()].reduce((sum, size) => sum + size, 0) / 1_000_000);
  const first =
    what === 'backup'
      ? `Salin juga ${folder} (tanpa unggahan): ${files.size} lampiran, ${megabytes} MB. Isinya tidak ada di berkas cadangan.`
      : `${files.size} lampiran (${megabytes} MB) harus ada di ${folder}.`;
  if (missing.length === 0) return [first];
  const named = missing.slice(0, NAMED).map((sha256) => `  ${sha256}`);
  const rest = missing.length > NAMED ? [`  … dan ${missing.length - NAMED} lagi`] : [];
  return [
    first,
    `Lampiran tidak ada di disk: ${missing.length}. Kembalikan dari salinan folder itu, atau tunggu: laptop yang memilikinya akan mengirim lagi.`,
    ...named,
    ...rest,
  ];
}
