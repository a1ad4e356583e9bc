/** A picture someone chose as it may go into documents: upright, no larger than print needs, without what cameras add. */
import { EMBLEM_MOST_BYTES, type EmblemFault, readPicture } from '#core/documents/emblem.ts';
import { err, ok, type Result } from '#core/shared/result.ts';

/** At 40 millimetres, the most an emblem is high, that is 400 dots to the inch. */
const MOST_PIXELS = 640;
const PHOTO_QUALITY = 0.9;

/** Why a file is no emblem; `unread` = the disk would not give it. */
export type EmblemFileFault = EmblemFault | 'unread';

export async function readEmblemFile(file: File): Promise<Result<Uint8Array, EmblemFileFault>> {
  const bytes = await bytesOf(file);
  if (bytes === null) return err('unread');
  const picture = readPicture(bytes);
  if (!picture.ok) return picture;
  const bitmap = await decoded(bytes);
  if (bitmap === null) return err('damaged');
  const { format, height, width } = picture.value;
  const isFit = Math.max(width, height) <= MOST_PIXELS && bytes.length <= EMBLEM_MOST_BYTES;
  // A photograph says how it lies beside its pixels, which Word does not read.
  const kept = isFit && format === 'png' ? bytes : await drawnAnew(bitmap, format);
  bitmap.close();
  return kept.length > EMBLEM_MOST_BYTES ? err('too-large') : ok(kept);
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // Gone, or on a stick that was pulled out.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Null where the head of the file says more than its rest holds. */
async function decoded(bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(new Blob([bytes]));
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

async function drawnAnew(bitmap: ImageBitmap, format: 'png' | 'jpeg'): Promise<Uint8Array> {
  const scale = Math.min(1, MOST_PIXELS / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (context !== null) context.imageSmoothingQuality = 'high';
  context?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: `image/${format}`, quality: PHOTO_QUALITY });
  return new Uint8Array(await blob.arrayBuffer());
}
