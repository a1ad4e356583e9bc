/** Packing is not pure: zlib in Node, streams in a browser. Both speak gzip (RFC 1952) over UTF-8. */
export interface ArchiveCodec {
  /** UTF-8, then one gzip member. */
  pack(texts: AsyncIterable<string>): AsyncIterable<Uint8Array>;
  /**
   * One gzip member as text. Throws for bytes that are no gzip, that end too early or go on after it, and for text that is
   * not UTF-8.
   */
  unpack(packed: AsyncIterable<Uint8Array>): AsyncIterable<string>;
}
