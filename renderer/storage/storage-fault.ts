/** Why IndexedDB or the journal refused, sorted by what a person can do about it. */

export interface StorageFault {
  readonly kind: 'disk-full' | 'space-low' | 'storage-gone' | 'newer-database' | 'journal-failed' | 'write-failed';
  /** Words of the browser or the system, for support. */
  readonly detail: string;
}

export function storageFaultOf(error: unknown): StorageFault {
  const detail = describe(error);
  if (/QuotaExceeded|disk.?full|not enough space/i.test(detail)) return { kind: 'disk-full', detail };
  if (/journal-failed/.test(detail)) return { kind: 'journal-failed', detail };
  if (/VersionError|VersionChange/i.test(detail)) return { kind: 'newer-database', detail };
  if (/DatabaseClosed|OpenFailed|InvalidState|MissingAPI|backing store|UnknownError|TablesLost/i.test(detail)) {
    return { kind: 'storage-gone', detail };
  }
  return { kind: 'write-failed', detail };
}

/** Dexie wraps the browser's error in its own: both names matter. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner =
    'inner' in error && error.inner instanceof Error ? ` (${error.inner.name}: ${error.inner.message})` : '';
  return `${error.name}: ${error.message}${inner}`;
}
