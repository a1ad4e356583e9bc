// Schemas and codelists of OCDS 1.1.5 with six extensions, kept beside the checkout; see their notes for where they come
// from. Tests that need them are skipped without them.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const OCDS_FOLDER = join(import.meta.dirname, '../../../shared/ocds');

export const HAS_OCDS = existsSync(OCDS_FOLDER);

/** In the order the extensions are merged. */
const EXTENSIONS = ['bid', 'lots', 'awardCriteriaBreakdown', 'selectionCriteria', 'bidOpening', 'requirements'];

export type JsonObject = { [key: string]: unknown };

/** The release schema with the extensions merged into it. */
export function mergedReleaseSchema(): JsonObject {
  const merged = EXTENSIONS.reduce<JsonObject>(
    (schema, name) => mergePatch(schema, readJson(`extensions/${name}/release-schema.json`)),
    readJson('1.1/release-schema.json'),
  );
  // Lots point at definitions of extensions that are not here.
  const named = [...JSON.stringify(merged).matchAll(/"#\/definitions\/(\w+)"/g)].map(([, name = '']) => [name, {}]);
  const known = isObject(merged['definitions']) ? merged['definitions'] : {};
  return { ...merged, definitions: { ...Object.fromEntries(named), ...known } };
}

/** Checks whole packages; every fault as `path: message`. */
export function packageValidator(kind: 'release' | 'record'): (data: unknown) => readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(asDraft7(mergedReleaseSchema()));
  ajv.addSchema(asDraft7(readJson('1.1/versioned-release-validation-schema.json')));
  const validate: ValidateFunction = ajv.compile(asDraft7(readJson(`1.1/${kind}-package-schema.json`)));
  return (data) => {
    if (validate(data)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? ''}`);
  };
}

/** Codes of a list, wherever it is kept. */
export function codesOf(list: string): readonly string[] {
  const folders = ['1.1/codelists', ...EXTENSIONS.map((name) => `extensions/${name}/codelists`)];
  const path = folders.map((folder) => join(OCDS_FOLDER, folder, list)).find((each) => existsSync(each));
  if (path === undefined) throw new Error(`no codelist ${list}`);
  const [head = '', ...rows] = readFileSync(path, 'utf8').split(/\r?\n/);
  const at = head.split(',').indexOf('Code');
  return rows.flatMap((row) => cellsOf(row)[at] ?? []);
}

export function exampleOf(): unknown {
  const [name = ''] = readdirSync(join(OCDS_FOLDER, 'examples'));
  return readJson(`examples/${name}`);
}

/** Cells up to the code; descriptions after it may break lines. */
function cellsOf(row: string): readonly string[] {
  return [...row.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

function readJson(path: string): JsonObject {
  return JSON.parse(readFileSync(join(OCDS_FOLDER, path), 'utf8')) as JsonObject;
}

/** Draft 4 differs in what these schemas use only by the name of `id`. */
function asDraft7({ id, $schema: _, ...rest }: JsonObject): JsonObject {
  return typeof id === 'string' ? { $id: id.replace(/#$/, ''), ...rest } : rest;
}

/** JSON Merge Patch (RFC 7396). */
function mergePatch(target: unknown, patch: JsonObject): JsonObject {
  const merged: JsonObject = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = isObject(value) ? mergePatch(merged[key], value) : value;
  }
  return merged;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
