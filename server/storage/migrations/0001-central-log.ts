import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Everything a central log needs: events by stream and number, heads, quarantine, people and devices. */
export const centralLog: Migration = {
  number: 1,
  oldestSafe: 1,
  up: async (within) => {
    const statements = [
      sql`CREATE TABLE event (
        stream text COLLATE "C" NOT NULL,
        seq bigint NOT NULL,
        dev text COLLATE "C" NOT NULL,
        n bigint NOT NULL,
        id uuid NOT NULL,
        hash text COLLATE "C" NOT NULL,
        run text COLLATE "C" NOT NULL,
        size bigint NOT NULL,
        received_at text COLLATE "C" NOT NULL,
        header text COLLATE "C" NOT NULL,
        body text COLLATE "C" NOT NULL,
        sig text COLLATE "C" NOT NULL,
        PRIMARY KEY (stream, seq),
        UNIQUE (stream, dev, n),
        UNIQUE (stream, id)
      )`,
      sql`CREATE TABLE device_head (
        stream text COLLATE "C" NOT NULL,
        dev text COLLATE "C" NOT NULL,
        n bigint NOT NULL,
        hash text COLLATE "C" NOT NULL,
        seq bigint NOT NULL,
        PRIMARY KEY (stream, dev)
      )`,
      sql`CREATE INDEX device_head_by_device ON device_head (dev)`,
      sql`CREATE TABLE stream_head (
        stream text COLLATE "C" PRIMARY KEY,
        seq bigint NOT NULL,
        run text COLLATE "C" NOT NULL,
        event text COLLATE "C",
        at text COLLATE "C" NOT NULL
      )`,
      sql`CREATE TABLE adopted (
        stream text COLLATE "C" NOT NULL,
        hash text COLLATE "C" NOT NULL,
        PRIMARY KEY (stream, hash)
      )`,
      sql`CREATE TABLE quarantine (
        stream text COLLATE "C" NOT NULL,
        hash text COLLATE "C" NOT NULL,
        dev text COLLATE "C" NOT NULL,
        n bigint NOT NULL,
        reason text COLLATE "C" NOT NULL,
        since text COLLATE "C" NOT NULL,
        judged bigint NOT NULL,
        header text COLLATE "C" NOT NULL,
        body text COLLATE "C" NOT NULL,
        sig text COLLATE "C" NOT NULL,
        PRIMARY KEY (stream, hash)
      )`,
      sql`CREATE INDEX quarantine_to_judge ON quarantine (stream, judged)`,
      sql`CREATE TABLE registry (
        one boolean PRIMARY KEY CHECK (one),
        seq bigint NOT NULL,
        rights_seq bigint NOT NULL,
        state text NOT NULL
      )`,
      sql`CREATE TABLE identity (
        one boolean PRIMARY KEY CHECK (one),
        server text COLLATE "C" NOT NULL,
        epoch bigint NOT NULL,
        speaks boolean NOT NULL
      )`,
    ];
    for (const statement of statements) await statement.execute(within);
  },
};
