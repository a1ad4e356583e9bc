const MAX_CHARACTERS = 120;
/** Refused by Windows in any file name, or read as a folder anywhere. Control characters among them. */
const FORBIDDEN = /[\p{Cc}<>:"/\\|?*]+/gu;
/** Names Windows keeps for devices, with any ending. */
const DEVICE_NAME = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Makes one file name any system takes out of what a document is called, with the given ending. */
export function fileNameFor(title: string, extension: string): string {
  const ending = `.${extension}`;
  const stem = title.toLowerCase().endsWith(ending) ? title.slice(0, -ending.length) : title;
  const clean = stem
    .replaceAll(FORBIDDEN, '-')
    .slice(0, MAX_CHARACTERS)
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const name = clean === '' || DEVICE_NAME.test(clean) ? `berkas-${clean}` : clean;
  return `${name}${ending}`;
}

/** Whether a file name ends in one of these, which may have dots of their own: `meja.gz`. The ending alone is no name. */
export function hasEnding(fileName: string, extensions: readonly string[]): boolean {
  const name = fileName.toLowerCase();
  return extensions.some((extension) => name.length > extension.length + 1 && name.endsWith(`.${extension}`));
}
