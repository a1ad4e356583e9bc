/** Releases of a tender as its log tells them: each as it went out, and of those what may be known now. */
import { withoutWhatIsHidden } from './held-back.ts';
import { loggedTender, type LoggedTender } from './logged-state.ts';
import { ocidOf } from './ocid.ts';
import type { Publication } from './publication.ts';
import { publishedEvents } from './published.ts';
import { createReleaseLine, type Log, type LogReleases } from './release-line.ts';
import type { OcdsTime } from './source.ts';

const NOTHING: LogReleases = { releases: [], waiting: [], faults: [] };

/** Releases up to now that may be known now; the events in their one order, to the last. */
export function releasesOfLog(events: Log, publication: Publication, time: OcdsTime): LogReleases {
  const log = loggedTender(events);
  if (log === null) return NOTHING;
  const made = everyReleaseOf(events, log, publication, time);
  const present = publishedEvents(log.present, time);
  return { ...made, releases: withoutWhatIsHidden(made.releases, log.present, present) };
}

/** Every release that went out up to now, also what is hidden since: to be shown to nobody as it is. */
export function everyReleaseOfLog(events: Log, publication: Publication, time: OcdsTime): LogReleases {
  const log = loggedTender(events);
  return log === null ? NOTHING : everyReleaseOf(events, log, publication, time);
}

function everyReleaseOf(events: Log, log: LoggedTender, publication: Publication, time: OcdsTime): LogReleases {
  const line = createReleaseLine(events, ocidOf(log.states[0]?.dossier ?? log.present, publication.prefix), time);
  for (const state of log.states) line.take(state);
  return line.end(log.present);
}
