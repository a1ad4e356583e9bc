/** How files and their fingerprints stand in tables. */

/** Bytes as people read them: `812 B`, `45,2 KB`, `3,1 MB`, with 1 KB = 1.024 B. */
export function fileSize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1).replace('.', ',')} ${units[unit] ?? ''}`;
}

/** Digits between two spaces, few enough to be compared by eye. */
const GROUP = /.{8}(?=.)/g;

/** A hash in groups of eight, whole: `9f86d081 884c7d65 …`; it may break between groups. */
export function hashGroups(hash: string): string {
  return hash.replace(GROUP, '$& ');
}
