/** Files that the office's log names: kept first, then said, or neither. */
import type { AttachedFile } from '#core/log/attached-file.ts';
import type { Hash } from '#core/log/envelope.ts';
import type { NamedFile } from '#renderer/opened-files.ts';
import type { AddFilesOutcome, Attachments } from './attachments.ts';

/** Lets the caller name the files that were kept; it answers whether it did. */
export function keepOfficeFiles(
  attachments: Pick<Attachments, 'add'>,
  files: readonly NamedFile[],
  record: (kept: readonly AttachedFile[]) => Promise<boolean>,
): Promise<AddFilesOutcome> {
  return attachments.add(files, {
    record: (kept) =>
      record(
        kept.flatMap(({ name, size, sha256 }) =>
          size === null || sha256 === null
            ? []
            : [{ name: name.split('/').at(-1) ?? name, size, sha256: sha256 as Hash }],
        ),
      ),
  });
}
