import type { LogFailure } from '#server/log/central-log.ts';

/** PostgreSQL's own word for a full disk (53100), and what the system says beneath PGlite. */
const NO_SPACE_CODES: ReadonlySet<string> = new Set(['53100', 'ENOSPC', 'EDQUOT']);
const NO_SPACE_WORDS = /no space left on device|disk full|could not extend file/i;

/** What went wrong in a store, by what its driver threw; a bug of ours is thrown on. */
export function logFailureOf(error: unknown): LogFailure {
  if (!(error instanceof Error) || error.message.startsWith('Bug:')) throw error;
  const code = 'code' in error ? String(error.code) : '';
  if (NO_SPACE_CODES.has(code) || NO_SPACE_WORDS.test(error.message)) return { kind: 'no-space' };
  return { kind: 'store-failed', cause: code === '' ? error.message : `${code} ${error.message}` };
}
