/** What the doors of the server stand on. */
import type { Clock } from '#core/shared/ports.ts';
import type { OpenAttachments } from '#server/attachments/open-attachments.ts';
import type { ServerKey } from '#server/key/server-key.ts';
import type { CentralLog } from '#server/log/central-log.ts';
import type { Access } from './access/access.ts';
import type { Moves } from './live/moves.ts';
import type { Metrics } from './metrics.ts';
import type { Note } from './note.ts';
import type { Segments } from '#server/segments/segments.ts';
import type { VerifyPool } from '#server/verify/verify-pool.ts';

export interface Office {
  readonly key: ServerKey;
  readonly log: CentralLog;
  readonly clock: Clock;
  readonly access: Access;
  readonly verify: Pick<VerifyPool, 'check'>;
  readonly moves: Moves;
  readonly segments: Segments;
  readonly attachments: OpenAttachments;
  readonly metrics: Metrics;
  readonly note: Note;
}
