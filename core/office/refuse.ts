/** How deciding about an office ends. */
import { err, type Result } from '#core/shared/result.ts';
import type { OfficeRefusal, OfficeRefusalKind } from './commands.ts';
import type { OfficeEvent } from './events.ts';

export type OfficeDecision = Result<readonly OfficeEvent[], OfficeRefusal>;

/** Says which rule a command breaks, with the values its message names. */
export function refuseOffice(
  kind: OfficeRefusalKind,
  details: Readonly<Record<string, string>>,
): { readonly ok: false; readonly error: OfficeRefusal } {
  return err({ kind, details });
}
