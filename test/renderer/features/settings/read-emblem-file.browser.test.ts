import { describe, expect, it } from 'vitest';
import { EMBLEM_MOST_BYTES, readPicture } from '#core/documents/emblem.ts';
import { readEmblemFile } from '#renderer/features/settings/read-emblem-file.ts';
import { unwrap } from '#test/support/unwrap.ts';

/** A picture no packing makes small. */
async function noise(width: number, height: number, type: string): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  const pixels = new ImageData(width, height);
  let seed = 7;
  for (let at = 0; at < pixels.data.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    pixels.data[at] = at % 4 === 3 ? 255 : seed % 256;
  }
  context?.putImageData(pixels, 0, 0);
  return new File([await canvas.convertToBlob({ type, quality: 1 })], 'lambang');
}

describe('the picture of an emblem, as it is chosen', () => {
  it('stays as it is where print needs no less', async () => {
    const file = await noise(120, 150, 'image/png');
    expect(unwrap(await readEmblemFile(file))).toEqual(new Uint8Array(await file.arrayBuffer()));
  });

  it('is drawn anew where it is larger than print needs', async () => {
    const photo = await noise(2_000, 2_400, 'image/jpeg');
    expect(photo.size).toBeGreaterThan(4 * EMBLEM_MOST_BYTES);
    const kept = unwrap(await readEmblemFile(photo));
    expect(unwrap(readPicture(kept))).toEqual({ format: 'jpeg', width: 533, height: 640 });
    expect(kept.length).toBeLessThanOrEqual(EMBLEM_MOST_BYTES);
  });

  it('is refused where it stays too large, is damaged inside, or cannot be read', async () => {
    expect(await readEmblemFile(await noise(2_000, 2_400, 'image/png'))).toEqual({ ok: false, error: 'too-large' });
    const bytes = new Uint8Array(await (await noise(120, 150, 'image/png')).arrayBuffer());
    bytes.fill(0, 60, bytes.length - 8);
    expect(await readEmblemFile(new File([bytes], 'rusak.png'))).toEqual({ ok: false, error: 'damaged' });
    const gone = new File([], 'hilang.png');
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await readEmblemFile(gone)).toEqual({ ok: false, error: 'unread' });
  });
});
