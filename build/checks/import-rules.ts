// The rules about imports that hold between modules: layers, ways of writing, cycles.

import { LAYERS, type Layer } from './layers.ts';
import type { ModuleImport, SourceModule, Violation } from './source-modules.ts';

/** What a tool loads by its default export. */
const LOADED_BY_DEFAULT = /(?:\.config|-reporter)\.ts$/;

/** Stands in for a package, so it has to export what the package does, from one module. */
const STAND_IN = /^test\/support\/electron-double\//;

/** Everything wrong with how these modules import each other, in the order of the modules. */
export function checkImports(modules: readonly SourceModule[]): readonly Violation[] {
  return [...modules.flatMap(checkModule), ...findCycles(modules)];
}

function checkModule(module: SourceModule): readonly Violation[] {
  const layer = layerOf(module.path);
  const found: Violation[] = [];
  const report = (line: number, message: string): void => void found.push({ path: module.path, line, message });
  for (const imported of module.imports) {
    if (layer !== null && !isAllowed(imported, layer)) {
      report(imported.line, `${layer.folder} must not import ${imported.specifier}. ${layer.instead}`);
    }
    if (
      imported.specifier.startsWith('../') &&
      imported.target.kind === 'ours' &&
      !isSameTopic(imported.target.path, module.path)
    ) {
      report(imported.line, `Write #${imported.target.path} instead of ${imported.specifier}: it says where it goes.`);
    }
  }
  for (const { line } of module.reExports) {
    if (!STAND_IN.test(module.path))
      report(line, 'No barrels: export a name where it is defined, and import it from there.');
  }
  for (const { line } of module.defaultExports) {
    if (!LOADED_BY_DEFAULT.test(module.path))
      report(line, 'No default exports: a name of its own can be found and renamed.');
  }
  return found;
}

interface ResolvedLayer extends Layer {
  readonly depth: number;
}

function layerOf(path: string): Layer | null {
  const matches = LAYERS.flatMap((layer) => resolveLayer(layer, path));
  return matches.toSorted((a, b) => b.depth - a.depth)[0] ?? null;
}

function resolveLayer(layer: Layer, path: string): readonly ResolvedLayer[] {
  const pattern = layer.folder.split('/');
  const parts = path.split('/');
  if (parts.length < pattern.length) return [];
  const fits = pattern.every((name, index) => name === '*' || name === parts[index]);
  if (!fits) return [];
  const star = parts[pattern.indexOf('*')] ?? '';
  return [{ ...layer, ours: layer.ours.map((folder) => folder.replace('$', star)), depth: pattern.length }];
}

function isAllowed({ target }: ModuleImport, layer: Layer): boolean {
  switch (target.kind) {
    case 'ours':
      return (
        layer.ours.some((folder) => target.path === folder || target.path.startsWith(`${folder}/`)) ||
        isData(target.path)
      );
    case 'node':
      return layer.node;
    case 'package':
      return layer.packages === 'all' || layer.packages.includes(target.name);
  }
}

/** A topic is the first two folders of a path: inside it, modules may name each other from where they stand. */
function isSameTopic(a: string, b: string): boolean {
  const topicOf = (path: string): string => path.split('/').slice(0, -1).slice(0, 2).join('/');
  return topicOf(a) === topicOf(b);
}

/** `package.json` is read for the version; it is no module of any area. */
function isData(path: string): boolean {
  return path === 'package.json';
}

/** Each knot of modules that need each other is reported once, at its first module. Types count: they need reading too. */
function findCycles(modules: readonly SourceModule[]): readonly Violation[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const found: Violation[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) {
      const cycle = [...trail.slice(start), path];
      found.push({
        path,
        line: 1,
        message: `Modules import each other: ${cycle.join(' → ')}. Move what they share into a module of its own.`,
      });
      return;
    }
    if (done.has(path)) return;
    const next = byPath.get(path)?.imports ?? [];
    for (const { target } of next) if (target.kind === 'ours') walk(target.path, [...trail, path]);
    done.add(path);
  };
  for (const { path } of modules) walk(path, []);
  return found;
}
