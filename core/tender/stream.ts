/** Which stream of the log a tender lives in. */
import type { StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { TenderNotice } from './model.ts';

/**
 * The stream of a tender: the same on every device that imports it, and opaque, so that an index in the clear tells
 * nothing. A re-tender (next version of the same code) is a stream of its own: evaluations belong to a version.
 *
 * Source  decision: institution and code together are unique, code alone is not before the national SPSE.
 */
export function streamOf(notice: Pick<TenderNotice, 'institution' | 'code' | 'version'>): StreamId {
  const institution = notice.institution.code ?? notice.institution.name;
  const key = JSON.stringify(['tender', institution, notice.code, notice.version]);
  return `t${sha256Hex(key).slice(0, 31)}` as StreamId;
}
