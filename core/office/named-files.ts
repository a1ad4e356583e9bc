/** The files an event of the office names by their hash, for the header of the event. */
import type { EventHeader } from '#core/log/envelope.ts';
import { mediaTypeOf } from '#core/tender/named-files.ts';
import type { OfficeEvent } from './events.ts';

/**
 * The file an event names: evidence of a standard, or a picture of an incident.
 *
 * Source  SYNC §3.2: `blobs`.
 */
export function officeFilesNamedBy(event: OfficeEvent): EventHeader['blobs'] {
  const file = fileIn(event);
  return file === null ? [] : [{ sha256: file.sha256, size: file.size, type: mediaTypeOf(file.name) }];
}

function fileIn(event: OfficeEvent) {
  switch (event.type) {
    case 'standardEvidenceSet':
      return event.body.evidence?.file ?? null;
    case 'incidentFileSet':
      return event.body.file;
    default:
      return null;
  }
}
