// The version of what device and server say to each other. It grows when a schema of sync-wire.ts or sync-verdict.ts changes;
// a test holds the shape of each version.

/**
 * History
 *   1  push, pull, heads, manifest and segments, enrolment, tokens, files
 */
export const SYNC_PROTOCOL = 1;

/** The oldest version this server still speaks. Older devices are told to update; what they wrote offline is kept. */
export const OLDEST_SYNC_PROTOCOL = 1;
