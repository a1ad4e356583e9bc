/** What an archive tells beside holding or not: things to look at, none of which makes it false. */
import type { DeviceId, StreamId } from '#core/log/envelope.ts';

export type ArchiveRemarkKind =
  /** The device's clock stood earlier than at its event before. */
  | 'clock-back'
  /** Within one run of the device the clock was set: it moved otherwise than the time that passed. */
  | 'clock-set'
  /** The device's clock stood earlier than that of another device at an event its author had seen. */
  | 'clock-behind'
  /** Within one run of the device the time since its start went back. */
  | 'monotonic-back'
  /** An event of a newer app: kept, not applied; the result was not worked out anew. */
  | 'unknown-event'
  /** Signed as one of the committee by someone the committee of that moment does not list. */
  | 'not-in-committee'
  /** Decided as chair, and the committee of that moment lists them in another place. */
  | 'other-seat'
  /** Acted after stepping back from the tender. */
  | 'recused'
  /** No committee is listed, so that nobody's seat could be compared. */
  | 'committee-unknown'
  /** No result was recorded to compare with. */
  | 'no-result'
  /** An event names an attachment the archive does not bring. */
  | 'attachment-absent';

export interface ArchiveRemark {
  readonly kind: ArchiveRemarkKind;
  readonly stream: StreamId;
  readonly device: DeviceId | null;
  readonly n: number | null;
  readonly type: string | null;
  /** The name, the time or the seconds the remark is about. */
  readonly value: string | null;
}
