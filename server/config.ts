/** What a server is told by flags and the environment; a flag wins. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { DEFAULT_FILE_LIMITS } from './attachments/limits.ts';
import { err, ok, type Result } from '#core/shared/result.ts';

export interface ServerConfig {
  /** Folder of key and, without PostgreSQL, database. */
  readonly folder: string;
  /** Null: PGlite in the folder. */
  readonly databaseUrl: string | null;
  /** What the office is called; read when the server is founded. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** How much is kept of segments. */
  readonly segmentBytes: number;
  /** Largest file, bytes. */
  readonly maxFileBytes: number;
}

/** A setting that is wrong: by its name in the environment. */
export interface ConfigFault {
  readonly kind: 'wrong-setting';
  readonly setting: string;
  readonly given: string;
  readonly expected: string;
}

const DEFAULT_PORT = 17846;
/** About a hundred offices' worth: 50,000 events take some 9 MB. */
const DEFAULT_SEGMENT_MB = 1_000;

const SETTINGS = {
  MEJA_DATA: { shape: z.string().min(1), expected: 'jalur folder' },
  DATABASE_URL: {
    shape: z.url({ protocol: /^postgres(ql)?$/ }),
    expected: 'postgres://PENGGUNA:SANDI@TUAN:PORT/BASISDATA',
  },
  MEJA_NAME: { shape: z.string().trim().min(1).max(200), expected: 'nama LPSE, 1–200 huruf' },
  MEJA_HOST: { shape: z.string().regex(/^[\w.:-]+$/), expected: 'alamat, misalnya 127.0.0.1 atau 0.0.0.0' },
  MEJA_FILE_MB: { shape: z.string().regex(/^[1-9]\d{0,5}$/), expected: 'ukuran berkas terbesar dalam MB' },
  MEJA_PORT: { shape: z.string().regex(/^\d{1,5}$/), expected: 'angka 1–65535' },
  MEJA_SEGMENT_MB: { shape: z.string().regex(/^\d{1,6}$/), expected: 'angka 0–999999, dalam MB' },
} as const;

export type Setting = keyof typeof SETTINGS;

/** Reads settings; `environment` already has the flags on top. */
export function readConfig(environment: Readonly<Partial<Record<Setting, string>>>): Result<ServerConfig, ConfigFault> {
  for (const [setting, { shape, expected }] of Object.entries(SETTINGS)) {
    const given = environment[setting as Setting];
    if (given !== undefined && given !== '' && !shape.safeParse(given).success) {
      // An address of a database holds a password: it is not repeated.
      return err({ kind: 'wrong-setting', setting, given: setting === 'DATABASE_URL' ? '…' : given, expected });
    }
  }
  const port = Number(environment.MEJA_PORT || DEFAULT_PORT);
  if (port < 1 || port > 65_535) {
    return err({
      kind: 'wrong-setting',
      setting: 'MEJA_PORT',
      given: String(port),
      expected: SETTINGS.MEJA_PORT.expected,
    });
  }
  return ok({
    folder: resolve(environment.MEJA_DATA || 'data-server'),
    databaseUrl: environment.DATABASE_URL || null,
    name: environment.MEJA_NAME?.trim() || 'Meja Pokja',
    host: environment.MEJA_HOST || '127.0.0.1',
    port,
    segmentBytes: Number(environment.MEJA_SEGMENT_MB || DEFAULT_SEGMENT_MB) * 1_000_000,
    maxFileBytes: environment.MEJA_FILE_MB
      ? Number(environment.MEJA_FILE_MB) * 1_000_000
      : DEFAULT_FILE_LIMITS.maxBytes,
  });
}
