/** The little of INI that settings files are written in: sections, `name = value`, comments after `;` or `#`. */

export interface IniText {
  /** What stands before the first section under the empty name. */
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Lines from 1 that are nothing of the kind. */
  readonly unread: readonly number[];
  /** Line from 1 of a section, or of a name in it as `section/name`. */
  readonly lines: ReadonlyMap<string, number>;
}

/** Reads INI; of a name given twice in a section the last counts. */
export function readIni(text: string): IniText {
  const sections = new Map<string, Map<string, string>>([['', new Map()]]);
  const lines = new Map<string, number>();
  const unread: number[] = [];
  let section = '';
  for (const [at, written] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = written.trim();
    if (line === '' || line.startsWith(';') || line.startsWith('#')) continue;
    const head = /^\[([^\]]+)\]$/.exec(line)?.[1]?.trim();
    const [, name, value] = /^([^=]+?)\s*=\s*(.*?)(?:\s+[;#].*)?$/.exec(line) ?? [];
    if (head !== undefined) {
      section = head;
      if (!sections.has(section)) sections.set(section, new Map());
      lines.set(section, at + 1);
    } else if (name !== undefined && value !== undefined) {
      sections.get(section)?.set(name, value);
      lines.set(`${section}/${name}`, at + 1);
    } else unread.push(at + 1);
  }
  return { sections, unread, lines };
}
