/** How much the server takes of files. */

export interface FileLimits {
  /** One file. */
  readonly maxBytes: number;
  /** So much of the disk is left to the log. */
  readonly keepFreeBytes: number;
  /** An upload that did not end by then is thrown away. */
  readonly unfinishedMs: number;
}

export const DEFAULT_FILE_LIMITS: FileLimits = {
  maxBytes: 500_000_000,
  keepFreeBytes: 1_000_000_000,
  unfinishedMs: 7 * 24 * 60 * 60_000,
};
