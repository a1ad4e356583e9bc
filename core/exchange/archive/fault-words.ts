/** The words in which the faults and remarks of an archive are told. */
import type { ArchiveFaultKind } from './archive-fault.ts';
import type { ArchiveRemarkKind } from './remark.ts';

export interface ArchiveWords {
  readonly happened: Readonly<Record<ArchiveFaultKind, string>>;
  readonly remarks: Readonly<Record<ArchiveRemarkKind, string>>;
  readonly newer: { readonly means: string; readonly action: string };
  readonly notAnArchive: { readonly means: string; readonly action: string };
  readonly untrusted: { readonly means: string; readonly action: string };
  readonly expected: string;
  readonly found: string;
  /** Before the number or name of each part of a place. */
  readonly place: Readonly<Record<'line' | 'stream' | 'device' | 'n' | 'type' | 'field', string>>;
}
