import { sql } from 'kysely';
import type { Within } from '#server/storage/tables.ts';
import { openHeader } from '#core/log/parse.ts';
import type { Migration } from './migration.ts';

const ROWS_AT_ONCE = 500;

/** The files that accepted events name, by hash: those of events that are there already as well. */
export const namedFiles: Migration = {
  number: 4,
  // Older code would not note what new events name.
  oldestSafe: 4,
  up: async (within) => {
    await sql`CREATE TABLE named_file (
      sha256 text COLLATE "C" NOT NULL,
      stream text COLLATE "C" NOT NULL,
      size bigint NOT NULL,
      handed_in boolean NOT NULL,
      PRIMARY KEY (sha256, stream, size)
    )`.execute(within);
    let after = { stream: '', seq: 0 };
    for (;;) {
      const { rows } = await sql<{ stream: string; seq: number; header: string; body: string; sig: string }>`
        SELECT stream, seq, header, body, sig FROM event
        WHERE (stream, seq) > (${after.stream}, ${after.seq}::bigint) AND header LIKE '%"blobs":[{%'
        ORDER BY stream, seq LIMIT ${ROWS_AT_ONCE}::int
      `.execute(within);
      for (const row of rows) await noteOld(within, row);
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last;
    }
  },
};

async function noteOld(
  within: Within,
  { stream, ...sealed }: { stream: string; header: string; body: string; sig: string },
): Promise<void> {
  const opened = openHeader({ header: sealed.header, body: sealed.body, sig: sealed.sig });
  for (const { sha256, size } of opened.ok ? opened.value.header.blobs : []) {
    await sql`INSERT INTO named_file VALUES (${sha256}, ${stream}, ${size}, false) ON CONFLICT DO NOTHING`.execute(
      within,
    );
  }
}
