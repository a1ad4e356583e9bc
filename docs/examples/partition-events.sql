-- Parts the events of a central log into sixteen tables by their stream. With the server stopped and a backup made:
--   psql --single-transaction --set ON_ERROR_STOP=1 --file partition-events.sql "$DATABASE_URL"
-- All events are copied: as much room as the table has must be free. All or nothing.

ALTER TABLE event RENAME TO event_whole;

CREATE TABLE event (LIKE event_whole INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY HASH (stream);

DO $$
BEGIN
  FOR part IN 0..15 LOOP
    EXECUTE format(
      'CREATE TABLE event_%s PARTITION OF event FOR VALUES WITH (MODULUS 16, REMAINDER %s)', lpad(part::text, 2, '0'), part
    );
  END LOOP;
END $$;

INSERT INTO event SELECT * FROM event_whole;

DROP TABLE event_whole;

-- After the rows: an index that is built at once is smaller and sooner done than one that grows.
ALTER TABLE event ADD PRIMARY KEY (stream, seq);
ALTER TABLE event ADD UNIQUE (stream, dev, n);
ALTER TABLE event ADD UNIQUE (stream, id);
