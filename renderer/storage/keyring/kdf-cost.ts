/** How dear one guess at a passphrase is; kept beside what it opens, so that a later build may ask for more. */
export interface KdfCost {
  /** 16 random bytes. */
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly memoryKiB: number;
  readonly passes: number;
}
