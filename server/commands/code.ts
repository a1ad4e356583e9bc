/** A one-time code for an admin, made where only who runs the server can be. */
import { randomBytes, randomUUID } from 'node:crypto';
import { type Instant, instantFromUnixMs, unixMsOf } from '#core/calendar/instant.ts';
import { CODE_RANDOM_BYTES, codeHash, createCode } from '#core/registry/code.ts';
import type { LogFailure } from '#server/log/central-log.ts';
import type { StoredLog } from '#server/storage/stored-log.ts';
import { err, ok, type Result } from '#core/shared/result.ts';

const DAY_MS = 86_400_000;
/** From one office to the next by hand, over a weekend. */
const CODE_DAYS = 3;

export interface AdminCode {
  readonly code: string;
  readonly validUntil: Instant;
}

/** `not-admin`: somebody of that name is there and is none; whoever is admin decides that, not this command. */
export async function offerAdminCode(
  log: StoredLog,
  { name, nip }: { readonly name: string; readonly nip: string },
  now: Instant,
): Promise<Result<AdminCode, LogFailure | { readonly kind: 'not-admin' }>> {
  const code = createCode(randomBytes(CODE_RANDOM_BYTES));
  const validUntil = instantFromUnixMs(unixMsOf(now) + CODE_DAYS * DAY_MS);
  const offered = await log.inOffice(now, async ({ registry, say }): Promise<boolean> => {
    const known = Object.values(registry().people).find(({ names }) => names.at(-1) === name);
    if (known !== undefined && known.role !== 'admin') return false;
    const person = known?.person ?? randomUUID();
    if (known === undefined) await say({ type: 'personSet', tv: 1, body: { person, name, nip, role: 'admin' } });
    const body = { offer: randomUUID(), person, codeHash: codeHash(code), validUntil };
    await say({ type: 'enrolmentOffered', tv: 1, body });
    return true;
  });
  if (!offered.ok) return offered;
  return offered.value ? ok({ code, validUntil }) : err({ kind: 'not-admin' });
}
