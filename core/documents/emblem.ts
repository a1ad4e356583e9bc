/** The emblem at the left of a letterhead: a picture kept in the office's settings, known by its bytes and not by its name. */
import { decodeBase64Url, encodeBase64Url } from '#core/log/base64url.ts';
import { err, ok, type Result } from '#core/shared/result.ts';

export interface Emblem {
  /** The whole file, base64 (RFC 4648 §4). */
  readonly image: string;
  /** As printed, whole millimetres; its width follows from the picture. */
  readonly height: number;
}

/** What a picture is, as its bytes say. */
export interface Picture {
  readonly format: 'png' | 'jpeg';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Why a file is no emblem. */
export type EmblemFault =
  /** Neither PNG nor JPEG; a drawing (SVG) may carry scripts and is none either. */
  | 'not-a-picture'
  | 'drawing'
  /** Cut off, or its parts do not hang together. */
  | 'damaged'
  | 'too-large'
  /** Too few pixels to be printed. */
  | 'too-small'
  /** Far wider than high or the other way round. */
  | 'odd-shape';

/** It travels with the office's settings to every laptop, and lies in every document: units bytes. */
export const EMBLEM_MOST_BYTES = 300_000;

/** What those who hear a document hear of it. */
export const EMBLEM_NAME = 'Lambang';

/** Millimetres as printed: letterheads have about 25. */
export const EMBLEM_HEIGHTS = { least: 10, usual: 24, most: 40 } as const;

/** At the least height that is 120 dots to the inch. */
const LEAST_PIXELS = 48;
/** Beyond it no text has room beside it. */
const WIDEST = 3;
const HIGHEST = 4;

const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
const JPEG_HEAD = [0xff, 0xd8, 0xff];
const JPEG_END = [0xff, 0xd9];

/**
 * Reads what a file is from its bytes.
 *
 * Fails   see `EmblemFault`.   Source  PNG (ISO/IEC 15948) §5.2, §11.2.2; JPEG (ITU-T T.81) annex B.
 */
export function readPicture(bytes: Uint8Array): Result<Picture, EmblemFault> {
  const picture = startsWith(bytes, PNG_HEAD) ? readPng(bytes) : startsWith(bytes, JPEG_HEAD) ? readJpeg(bytes) : null;
  if (picture === null) return err(isDrawing(bytes) ? 'drawing' : isPicture(bytes) ? 'damaged' : 'not-a-picture');
  const { width, height } = picture;
  if (Math.min(width, height) < LEAST_PIXELS) return err('too-small');
  if (width > height * WIDEST || height > width * HIGHEST) return err('odd-shape');
  return ok(picture);
}

/** A file as an emblem of that height, millimetres. */
export function emblemOf(bytes: Uint8Array, height: number): Result<Emblem, EmblemFault> {
  const picture = readPicture(bytes);
  if (picture.ok && bytes.length > EMBLEM_MOST_BYTES) return err('too-large');
  return picture.ok ? ok({ image: encodeBase64(bytes), height }) : picture;
}

/** The bytes of an emblem; null where its text is no base64. */
export function emblemBytes({ image }: Emblem): Uint8Array<ArrayBuffer> | null {
  return decodeBase64Url(
    image
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/={1,2}$/, ''),
  );
}

/** The picture of an emblem; null where it cannot be shown: documents then go without. */
export function emblemPicture(emblem: Emblem): Picture | null {
  const bytes = emblemBytes(emblem);
  const picture = bytes === null ? null : readPicture(bytes);
  return picture?.ok ? picture.value : null;
}

/** True for an emblem every document of the office can show. */
export function isEmblem(emblem: Emblem): boolean {
  const { least, most } = EMBLEM_HEIGHTS;
  return emblem.height >= least && emblem.height <= most && emblemPicture(emblem) !== null;
}

/** How large an emblem is printed, millimetres. */
export function emblemSize({ height }: Emblem, picture: Picture): { readonly width: number; readonly height: number } {
  return { width: (height * picture.width) / picture.height, height };
}

function readPng(bytes: Uint8Array): Picture | null {
  const isWhole = hasAt(bytes, 12, [0x49, 0x48, 0x44, 0x52]) && endsWith(bytes, PNG_END);
  return isWhole ? { format: 'png', width: number(bytes, 16, 4), height: number(bytes, 20, 4) } : null;
}

/** Goes from segment to segment up to the one that says the size. */
function readJpeg(bytes: Uint8Array): Picture | null {
  if (!endsWith(bytes, JPEG_END)) return null;
  let at = 2;
  while (at + 9 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (isFrame(marker)) return { format: 'jpeg', width: number(bytes, at + 7, 2), height: number(bytes, at + 5, 2) };
    at += marker === 0xff ? 1 : 2 + number(bytes, at + 2, 2);
  }
  return null;
}

/** SOF0 to SOF15 without the three markers between them that begin no frame (DHT, JPG, DAC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function isPicture(bytes: Uint8Array): boolean {
  return startsWith(bytes, PNG_HEAD) || startsWith(bytes, JPEG_HEAD);
}

function isDrawing(bytes: Uint8Array): boolean {
  return /<svg[\s>]/i.test(String.fromCharCode(...bytes.subarray(0, 1_000)));
}

function number(bytes: Uint8Array, at: number, length: number): number {
  return bytes.subarray(at, at + length).reduce((value, byte) => value * 256 + byte, 0);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return hasAt(bytes, 0, head);
}

function endsWith(bytes: Uint8Array, end: readonly number[]): boolean {
  return hasAt(bytes, bytes.length - end.length, end);
}

function hasAt(bytes: Uint8Array, at: number, part: readonly number[]): boolean {
  return part.every((byte, index) => bytes[at + index] === byte);
}

function encodeBase64(bytes: Uint8Array): string {
  const text = encodeBase64Url(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
