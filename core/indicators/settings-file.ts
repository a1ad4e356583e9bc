/** Settings of the indicators from a file: Cardinal's own INI, or the same names as JSON. */
import { z } from 'zod';
import { parseJson } from '#core/exchange/json-text.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { readIni } from './ini.ts';
import { DEFAULT_SETTINGS, type IndicatorCode, INDICATORS, type IndicatorSettings } from './settings.ts';

/** Something wrong in a settings file: `place` is a line, or a name in its section. */
export interface SettingsFault {
  readonly place: string;
  readonly happened: string;
}

export interface ReadSettings {
  readonly settings: IndicatorSettings;
  /** Sections of Cardinal's other commands, which mean nothing here. */
  readonly unused: readonly string[];
}

/** A number, also as text: INI has nothing else. */
const number = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d+(?:\.\d+)?$/)
      .transform(Number),
  ])
  .pipe(z.number().min(0));
const count = number.pipe(z.int());
const list = z.union([
  z.array(z.string()),
  z.string().transform((text) => text.split('|').filter((each) => each !== '')),
]);
const nothing = z.strictObject({});
const fence = z.strictObject({ threshold: number.optional() });

const shape = z.strictObject({
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  no_price_comparison_procurement_methods: list.optional(),
  price_comparison_procurement_methods: list.optional(),
  exclusions: z.strictObject({ procurement_method_details: list.optional() }).optional(),
  R003: z
    .strictObject({
      threshold: count.optional(),
      procurement_methods: list.optional(),
      procurement_method_details: z.record(z.string(), count).optional(),
    })
    .optional(),
  R018: z.strictObject({ procurement_methods: list.optional() }).optional(),
  R024: fence.optional(),
  R025: z
    .strictObject({ percentile: count.pipe(z.number().max(100)).optional(), threshold: number.optional() })
    .optional(),
  R028: nothing.optional(),
  R030: nothing.optional(),
  R035: z.strictObject({ threshold: count.optional() }).optional(),
  R036: nothing.optional(),
  R038: z
    .strictObject({
      threshold: number.optional(),
      minimum_submitted_bids: count.optional(),
      minimum_contracting_processes: count.optional(),
    })
    .optional(),
  R048: z
    .strictObject({
      digits: count.pipe(z.number().min(1)).optional(),
      threshold: number.optional(),
      minimum_contracting_processes: count.optional(),
    })
    .optional(),
  R058: fence.optional(),
});

type Given = z.infer<typeof shape>;

/** Sections for preparing data, before anything is computed. */
const OTHER_SECTIONS = /^(?:defaults|redactions|corrections|modifications|codelists(?:\..*)?)$/;

/**
 * Reads a settings file. Where it has a section for any indicator, only those it has are run; else all are.
 *
 * Fails   with every fault: a line that is neither, a section or name nobody knows, a value of the wrong form.
 */
export function readSettings(text: string): Result<ReadSettings, readonly SettingsFault[]> {
  const raw = /^\uFEFF?\s*\{/.test(text) ? fromJson(text) : fromIni(text);
  if (!raw.ok) return raw;
  const { value, unused, lines } = raw.value;
  const shaped = shape.safeParse(value);
  if (!shaped.success) return err(shaped.error.issues.flatMap((issue) => faultsOf(issue, lines)));
  return ok({ settings: settingsOf(shaped.data), unused });
}

interface Raw {
  readonly value: unknown;
  readonly unused: readonly string[];
  readonly lines: ReadonlyMap<string, number>;
}

function fromJson(text: string): Result<Raw, readonly SettingsFault[]> {
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (parsed.ok) return ok({ value: parsed.value, unused: [], lines: new Map() });
  const { line, column } = parsed.error;
  return err([{ place: `${line}:${column}`, happened: 'Berkas setelan bukan JSON yang utuh.' }]);
}

function fromIni(text: string): Result<Raw, readonly SettingsFault[]> {
  const { sections, unread, lines } = readIni(text);
  if (unread.length > 0) {
    return err(
      unread.map((line) => ({ place: String(line), happened: 'Baris ini bukan [bagian] dan bukan nama = nilai.' })),
    );
  }
  const unused = [...sections.keys()].filter((name) => OTHER_SECTIONS.test(name));
  const value: Record<string, unknown> = Object.fromEntries(sections.get('') ?? []);
  for (const [name, fields] of sections) {
    if (name === '' || name === DETAILS_SECTION || OTHER_SECTIONS.test(name)) continue;
    value[name] = Object.fromEntries(fields);
  }
  const details = sections.get(DETAILS_SECTION);
  if (details !== undefined) {
    value['R003'] = {
      ...Object.fromEntries(sections.get('R003') ?? []),
      procurement_method_details: Object.fromEntries(details),
    };
  }
  return ok({ value, unused, lines });
}

/** INI has no objects inside objects: this one is a section of its own. */
const DETAILS_SECTION = 'R003.procurement_method_details';

function faultsOf(issue: z.core.$ZodIssue, lines: ReadonlyMap<string, number>): readonly SettingsFault[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      place: placeOf([...path, key], lines),
      happened: `${path.length === 0 ? 'Bagian atau isian' : `Isian dalam ${path.join('.')}`} "${key}" tidak dikenal.`,
    }));
  }
  return [{ place: placeOf(path, lines), happened: `Nilai ${path.join('.')} tidak dapat dipakai.` }];
}

function placeOf(path: readonly string[], lines: ReadonlyMap<string, number>): string {
  const name = path.at(-1) ?? '';
  const section = path.slice(0, -1).join('.');
  const line = lines.get(`${section}/${name}`) ?? lines.get(path.join('.'));
  return line === undefined ? path.join('.') : String(line);
}

function settingsOf(given: Given): IndicatorSettings {
  const runs = namedCodes(given);
  const on = <Setting>(code: IndicatorCode, setting: Setting): Setting | null => (runs.has(code) ? setting : null);
  const { R003, R018, R025, R035, R038, R048 } = given;
  return {
    currency: given.currency ?? null,
    excluded: new Set(given.exclusions?.procurement_method_details),
    prices: {
      only: new Set(given.price_comparison_procurement_methods),
      never: new Set(given.no_price_comparison_procurement_methods),
    },
    R003: on('R003', {
      threshold: R003?.threshold ?? DEFAULT_SETTINGS.R003.threshold,
      methods: R003?.procurement_methods === undefined ? null : new Set(R003.procurement_methods),
      byDetails: new Map(Object.entries(R003?.procurement_method_details ?? {})),
    }),
    R018: on('R018', {
      methods:
        R018?.procurement_methods === undefined ? DEFAULT_SETTINGS.R018.methods : new Set(R018.procurement_methods),
    }),
    R024: on('R024', { threshold: given.R024?.threshold ?? null }),
    R025: on('R025', {
      threshold: R025?.threshold ?? null,
      percentile: R025?.percentile ?? DEFAULT_SETTINGS.R025.percentile,
    }),
    R028: on('R028', {}),
    R030: on('R030', {}),
    R035: on('R035', { threshold: R035?.threshold ?? DEFAULT_SETTINGS.R035.threshold }),
    R036: on('R036', {}),
    R038: on('R038', {
      threshold: R038?.threshold ?? null,
      leastBids: R038?.minimum_submitted_bids ?? DEFAULT_SETTINGS.R038.leastBids,
      leastBidsOfBuyer: R038?.minimum_contracting_processes ?? DEFAULT_SETTINGS.R038.leastBidsOfBuyer,
    }),
    R048: on('R048', {
      threshold: R048?.threshold ?? null,
      digits: R048?.digits ?? DEFAULT_SETTINGS.R048.digits,
      leastProcesses: R048?.minimum_contracting_processes ?? DEFAULT_SETTINGS.R048.leastProcesses,
    }),
    R058: on('R058', { threshold: given.R058?.threshold ?? null }),
  };
}

function namedCodes(given: Given): ReadonlySet<IndicatorCode> {
  const named = INDICATORS.filter((code) => given[code] !== undefined);
  return new Set(named.length === 0 ? INDICATORS : named);
}
