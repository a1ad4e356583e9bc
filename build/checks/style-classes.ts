// A class a component names and its style sheet does not have is no error to the browser, only a screen that looks wrong;
// a class nobody names is dead code. Both are found here.

import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { Visitor } from 'vite';
import { ROOT } from './project.ts';
import type { SourceModule, Violation } from './source-modules.ts';

export interface StyleSheet {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

interface ClassUse {
  readonly sheet: string;
  /** Null when the name is worked out at run time. */
  readonly name: string | null;
  readonly path: string;
  readonly line: number;
}

const MODULE_SHEET = '.module.css';

export async function readStyleSheets(): Promise<readonly StyleSheet[]> {
  const entries = await readdir(join(ROOT, 'renderer'), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(MODULE_SHEET))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(ROOT, path).split(sep).join('/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}

/** Every class that is named but not written, or written but not named. */
export function checkStyleClasses(
  modules: readonly SourceModule[],
  sheets: readonly StyleSheet[],
): readonly Violation[] {
  const uses = modules.flatMap(usesOf);
  return sheets.flatMap((sheet) =>
    violationsOf(
      sheet,
      uses.filter((use) => use.sheet === sheet.path),
    ),
  );
}

function violationsOf(sheet: StyleSheet, uses: readonly ClassUse[]): readonly Violation[] {
  const written = classesOf(sheet.text);
  const missing = uses.flatMap(({ name, path, line }) =>
    name === null || written.has(name) ? [] : [{ path, line, message: `${sheet.path} has no class "${name}".` }],
  );
  if (uses.some(({ name }) => name === null)) return missing;
  const named = new Set(uses.map(({ name }) => name));
  const unused = [...written].flatMap(([name, line]) =>
    named.has(name) ? [] : [{ path: sheet.path, line, message: `No component names the class "${name}".` }],
  );
  return [...missing, ...unused];
}

/** Classes of the sheet's own, with the line each first stands on. */
function classesOf(text: string): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  // Comments and the names of other sheets give way to blanks, so that lines keep their numbers.
  const own = text.replace(/\/\*[\s\S]*?\*\/|:global\([^)]*\)|"[^"]*"|'[^']*'/g, (match) => match.replace(/\S/g, ' '));
  own.split('\n').forEach((line, index) => {
    for (const { 1: name = '' } of line.matchAll(/\.([A-Za-z_][\w-]*)/g)) {
      // What is written with a hyphen belongs to a library: ours are names a component can write after a dot.
      if (!name.includes('-') && !classes.has(name)) classes.set(name, index + 1);
    }
  });
  return classes;
}

function usesOf({ path, program, lineAt }: SourceModule): readonly ClassUse[] {
  const sheets = new Map<string, string>();
  const found: ClassUse[] = [];
  new Visitor({
    ImportDeclaration: ({ source, specifiers }) => {
      if (!source.value.endsWith(MODULE_SHEET)) return;
      const sheet = source.value.startsWith('#')
        ? source.value.slice(1)
        : posix.join(posix.dirname(path), source.value);
      for (const { local } of specifiers) sheets.set(local.name, sheet);
    },
    MemberExpression: ({ object, property, computed, start }) => {
      const sheet = object.type === 'Identifier' ? sheets.get(object.name) : undefined;
      if (sheet === undefined) return;
      const name = !computed && property.type === 'Identifier' ? property.name : null;
      found.push({ sheet, name, path, line: lineAt(start) });
    },
  }).visit(program);
  return found;
}
