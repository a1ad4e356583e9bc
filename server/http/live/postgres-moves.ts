/** Moves told between processes by PostgreSQL itself (LISTEN and NOTIFY). */
import pg from 'pg';
import { streamId } from '#core/contract/sync-verdict.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { factsOfError, type Note } from '../note.ts';
import { createLocalMoves, type Moves } from './moves.ts';

const CHANNEL = 'meja_moved';

/** Moves of so long are told together: NOTIFY holds up every commit of the database for a moment.   Units  milliseconds. */
const TOGETHER_MS = 50;
/** Until a lost connection is tried anew; who listens asks for heads meanwhile.   Units  milliseconds. */
const AGAIN_MS = 2_000;

/** Moves on a connection of its own, which is made anew when it breaks; fulfilled when it listens for the first time. */
export async function createPostgresMoves(url: string, note: Note): Promise<Moves> {
  const local = createLocalMoves();
  const waiting = new Set<StreamId>();
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;

  const connect = async (): Promise<void> => {
    const made = new pg.Client({ connectionString: url, application_name: 'meja-pokja moves', keepAlive: true });
    // One loss is told by several events.
    let isLost = false;
    const lose = (error: unknown): void => {
      if (client === made) client = null;
      if (isClosed || isLost) return;
      isLost = true;
      note('warn', 'moves-lost', factsOfError(error));
      setTimeout(() => void again(), AGAIN_MS).unref();
    };
    made.on('notification', ({ payload }) => {
      const parsed = streamId.safeParse(payload);
      if (parsed.success) local.tell(parsed.data);
    });
    await made.connect();
    made.on('error', lose);
    made.on('end', () => lose(new Error('the connection ended')));
    await made.query(`LISTEN ${CHANNEL}`);
    client = made;
  };
  const again = async (): Promise<void> => {
    if (isClosed) return;
    try {
      await connect();
      note('info', 'moves-back');
    } catch (error) {
      note('warn', 'moves-lost', factsOfError(error));
      setTimeout(() => void again(), AGAIN_MS).unref();
    }
  };
  const send = async (): Promise<void> => {
    timer = null;
    const streams = [...waiting];
    waiting.clear();
    if (client === null) {
      // At least who listens here hears of it.
      for (const stream of streams) local.tell(stream);
      return;
    }
    try {
      await client.query('SELECT pg_notify($1, stream) FROM unnest($2::text[]) AS stream', [CHANNEL, streams]);
    } catch (error) {
      note('warn', 'move-untold', factsOfError(error));
    }
  };

  await connect();
  return {
    tell: (stream) => {
      waiting.add(stream);
      timer ??= setTimeout(() => void send(), TOGETHER_MS);
    },
    listen: local.listen,
    close: async () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      await local.close();
      await client?.end();
    },
  };
}
