import type { TFunction } from 'i18next';
import { coarseRest, type Progress } from '#core/sync/progress.ts';
import { formatBytes } from '#renderer/ui/format-bytes.ts';
import { formatCount } from '#renderer/ui/format-count.ts';

/** `480 dari 1.200 catatan · 0,4 dari ± 1,0 MB · ± 3 menit lagi`. */
export function progressText(t: TFunction, progress: Progress): string {
  const { done, of, unit, bytes, ofBytes, isEstimate, restMs } = progress;
  const amount = t(`server.progress.${unit}`, { done: formatCount(done), of: formatCount(of) });
  const rest = restMs === null ? [] : [restText(t, restMs)];
  return [amount, ...sizeOf(t, { bytes, ofBytes, isEstimate }), ...rest].join(' · ');
}

function sizeOf(
  t: TFunction,
  { bytes, ofBytes, isEstimate }: Pick<Progress, 'bytes' | 'ofBytes' | 'isEstimate'>,
): string[] {
  if (ofBytes === null) return bytes === 0 ? [] : [formatBytes(bytes)];
  const key = isEstimate ? 'server.progress.bytesAbout' : 'server.progress.bytes';
  return [t(key, { done: formatBytes(bytes), of: formatBytes(ofBytes) })];
}

/** `± 3 menit lagi`. */
function restText(t: TFunction, restMs: number): string {
  const rest = coarseRest(restMs);
  return rest.unit === 'moment'
    ? t('server.progress.moment')
    : t(`server.progress.${rest.unit}`, { count: rest.count });
}

/** Of 100, whole; a whole that is nothing is done. */
export function percentOf({ done, of, bytes, ofBytes, isEstimate }: Progress): number {
  const share = isEstimate || ofBytes === null || ofBytes === 0 ? done / Math.max(1, of) : bytes / ofBytes;
  return Math.floor(Math.min(1, share) * 100);
}
