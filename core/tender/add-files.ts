/** Files added to those of a bid: nothing that is listed is replaced by other content. */
import type { BidFile } from './model.ts';

/**
 * The files of a bid with more added. A file listed by name and size only takes the hash of one that fits it; the same
 * name with the same content changes nothing; a name that is taken by other content is numbered: `surat (2).pdf`.
 */
export function addFiles(files: readonly BidFile[], added: readonly BidFile[]): readonly BidFile[] {
  return added.reduce(addFile, files);
}

function addFile(files: readonly BidFile[], file: BidFile): readonly BidFile[] {
  const isHere = files.some(({ name, sha256 }) => name === file.name && sha256 === file.sha256);
  if (isHere) return files;
  const listed = files.findIndex(
    ({ name, size, sha256 }) => name === file.name && size === file.size && sha256 === null,
  );
  if (listed >= 0) return files.with(listed, { ...file, modifiedAt: files[listed]?.modifiedAt ?? file.modifiedAt });
  const same = files.some(({ name, sha256 }) => sha256 === file.sha256 && isNumbered(name, file.name));
  return same ? files : [...files, { ...file, name: freeName(files, file.name) }];
}

function freeName(files: readonly BidFile[], wanted: string): string {
  const taken = new Set(files.map(({ name }) => name));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = numbered(wanted, number);
  return name;
}

function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  // A dot in front begins a hidden name, and one in a folder's name ends nothing.
  const stemEnds = dot > name.lastIndexOf('/') + 1 ? dot : name.length;
  return `${name.slice(0, stemEnds)} (${number})${name.slice(stemEnds)}`;
}

/** Whether a name is the wanted one with a number. */
function isNumbered(name: string, wanted: string): boolean {
  const number = /\((\d{1,4})\)[^/()]*$/.exec(name)?.[1];
  return number !== undefined && numbered(wanted, Number(number)) === name;
}
