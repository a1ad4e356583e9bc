/** From what was dropped or picked to the list of files to read. */
import type { OpenedFile } from '#core/contract/desktop.ts';
import type { ChosenFile } from './read-files.ts';

export function chosenOfDrop(files: readonly File[]): readonly ChosenFile[] {
  return byName(files.map((file) => ({ name: file.name, sizeBytes: file.size, content: { kind: 'unread', file } })));
}

export function chosenOfPick(files: readonly OpenedFile[]): readonly ChosenFile[] {
  return byName(files);
}

/**
 * Puts further files behind those already chosen. Places are told by file name, so a second `peserta.json` from another
 * folder is called `peserta (2).json`.
 */
export function withMoreFiles(before: readonly ChosenFile[], more: readonly ChosenFile[]): readonly ChosenFile[] {
  const taken = new Set(before.map(({ name }) => name));
  return [
    ...before,
    ...more.map((file) => {
      const name = freeName(file.name, taken);
      taken.add(name);
      return { ...file, name };
    }),
  ];
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let number = 2;
  while (taken.has(`${stem} (${number})${ending}`)) number += 1;
  return `${stem} (${number})${ending}`;
}

/** Folders list their files in any order; people by name. */
function byName(files: readonly ChosenFile[]): readonly ChosenFile[] {
  return files.toSorted((a, b) => a.name.localeCompare(b.name, 'id', { numeric: true }));
}
