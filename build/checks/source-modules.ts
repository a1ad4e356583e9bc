// Reads the project's own modules into plain values, so that the rules about them are pure functions.

import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { parseSync, Visitor, type ESTree } from 'vite';
import { AREAS, ROOT } from './project.ts';

export interface SourceModule {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly imports: readonly ModuleImport[];
  readonly reExports: readonly { readonly line: number }[];
  readonly defaultExports: readonly { readonly line: number }[];
  readonly program: ESTree.Program;
  readonly lineAt: (offset: number) => number;
}

export interface ModuleImport {
  readonly specifier: string;
  readonly target: ImportTarget;
  readonly line: number;
}

export type ImportTarget =
  | { readonly kind: 'ours'; readonly path: string }
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'package'; readonly name: string };

export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** Every module of the areas, and the configs at the root. */
export async function readSourceModules(): Promise<readonly SourceModule[]> {
  const inAreas = await Promise.all(AREAS.map((area) => listModules(join(ROOT, area), true)));
  const paths = [...inAreas.flat(), ...(await listModules(ROOT, false))];
  return Promise.all(
    paths.map(async (path) => parseModule(relative(ROOT, path).split(sep).join('/'), await readFile(path, 'utf8'))),
  );
}

export function parseModule(path: string, text: string): SourceModule {
  const { program, module, errors } = parseSync(path, text);
  const fault = errors[0];
  if (fault !== undefined) throw new Error(`${path}: ${fault.message}`);
  const lineAt = lineCounter(text);
  const imports: ModuleImport[] = [];
  const addImport = (specifier: string, offset: number): void => {
    imports.push({ specifier, target: resolve(specifier, path), line: lineAt(offset) });
  };
  for (const { moduleRequest } of module.staticImports) addImport(moduleRequest.value, moduleRequest.start);
  const reExports: { line: number }[] = [];
  const defaultExports: { line: number }[] = [];
  for (const statement of module.staticExports) {
    for (const { moduleRequest, exportName } of statement.entries) {
      if (exportName.kind === 'Default') defaultExports.push({ line: lineAt(statement.start) });
      if (moduleRequest === null) continue;
      addImport(moduleRequest.value, moduleRequest.start);
      reExports.push({ line: lineAt(statement.start) });
    }
  }
  new Visitor({
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal' && typeof source.value === 'string') addImport(source.value, source.start);
    },
    TSImportType: ({ source }) => addImport(source.value, source.start),
  }).visit(program);
  return { path, imports, reExports, defaultExports, program, lineAt };
}

async function listModules(folder: string, recursive: boolean): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive, withFileTypes: true });
  return (
    entries
      .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mjs)$/.test(entry.name))
      // The bench of sync installs packages of its own beside its pages.
      .filter((entry) => !entry.parentPath.includes('node_modules'))
      .map((entry) => join(entry.parentPath, entry.name))
  );
}

function resolve(specifier: string, importer: string): ImportTarget {
  if (specifier.startsWith('.')) return { kind: 'ours', path: posix.join(posix.dirname(importer), specifier) };
  if (specifier.startsWith('#')) return { kind: 'ours', path: specifier.slice(1) };
  if (specifier.startsWith('node:')) return { kind: 'node', name: specifier };
  const parts = specifier.split('/');
  return { kind: 'package', name: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
}

function lineCounter(text: string): (offset: number) => number {
  return (offset) => text.slice(0, offset).split('\n').length;
}
