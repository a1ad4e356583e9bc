/** Writes open data of many tenders, one after the other, each checked before it goes into the file. */
import type { Zone } from '#core/calendar/instant.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { Dossier } from '#core/tender/model.ts';
import { hasFailed } from '#core/tender/has-failed.ts';
import { awardedOf } from './awarded.ts';
import { faultsOf, type ReleaseFault } from './check.ts';
import type { Release } from './model.ts';
import { memberNamesOf } from './no-members.ts';
import { type PackageTime, packageTextParts, recordOf } from './package.ts';
import type { Publication } from './publication.ts';
import { releasesOfLog } from './log-releases.ts';
import type { Log, LogReleases, Waiting } from './release-line.ts';
import { compiledOf, releasesOf } from './release.ts';
import type { OcdsTime } from './source.ts';

/** `compiled`: one compiled release a line, which is what indicators are worked out of. */
export const OCDS_FORMATS = ['releases', 'records', 'compiled'] as const;

export type OcdsFormat = (typeof OCDS_FORMATS)[number];

/** What is not in the file yet, and why. */
export type Withheld = 'names-hidden' | 'result-not-announced' | 'not-evaluated' | Waiting;

/** What became of one tender. */
export type TenderExport =
  | {
      readonly kind: 'written';
      readonly code: string;
      readonly releases: number;
      readonly withheld: readonly Withheld[];
      readonly texts: readonly string[];
    }
  | { readonly kind: 'not-announced' | 'twice' | 'other-space'; readonly code: string }
  | { readonly kind: 'faulty'; readonly code: string; readonly faults: readonly ReleaseFault[] };

export interface OcdsExport {
  /** Begins the file; then the text of every tender written, then {@link end}. */
  readonly head: string;
  /** The tender as it is now; `log` leads to it, and is null where there is none: its releases then tell the present state. */
  readonly add: (dossier: Dossier, log: Log | null) => TenderExport;
  readonly end: string;
}

/** Practice tenders and real ones never stand in one file; a file of practice tenders says so in its publisher. */
export function createOcdsExport({
  format,
  publication,
  practice,
  time,
  calendarOf,
}: {
  readonly format: OcdsFormat;
  readonly publication: Publication;
  readonly practice: boolean;
  readonly time: PackageTime;
  readonly calendarOf: (zone: Zone) => OfficeCalendar;
}): OcdsExport {
  const named = practice ? { ...publication, publisher: `LATIHAN – ${publication.publisher}` } : publication;
  const parts = format === 'compiled' ? { head: '', between: '\n', end: '\n' } : packageTextParts(named, time, format);
  const written = new Set<string>();
  return {
    head: parts.head,
    end: parts.end,
    add: (dossier, log) => {
      const { code, zone } = dossier.notice;
      if (dossier.practice !== practice) return { kind: 'other-space', code };
      const asked = { now: time.publishedAt, calendar: calendarOf(zone) };
      const { releases, waiting, faults } =
        log === null ? releasesOfState(dossier, publication, asked) : releasesOfLog(log, publication, asked);
      if (faults.length > 0) return { kind: 'faulty', code, faults };
      const [first] = releases;
      if (first === undefined) return { kind: 'not-announced', code };
      if (written.has(first.ocid)) return { kind: 'twice', code };
      const entries =
        format === 'releases' ? releases : [format === 'records' ? recordOf(releases) : compiledOf(releases)];
      const isFirst = written.size === 0;
      written.add(first.ocid);
      return {
        kind: 'written',
        code,
        releases: releases.length,
        withheld: [...withheldOf(dossier, releases.at(-1) ?? first), ...waiting],
        texts: entries.flatMap((entry, at) => [isFirst && at === 0 ? '' : parts.between, JSON.stringify(entry)]),
      };
    },
  };
}

function releasesOfState(dossier: Dossier, publication: Publication, time: OcdsTime): LogReleases {
  const releases = releasesOf(dossier, publication, time);
  return { releases, waiting: [], faults: faultsOf(releases, memberNamesOf(dossier)) };
}

function withheldOf(dossier: Dossier, { awards, bids }: Release): readonly Withheld[] {
  if (dossier.opening.openedAt === null) return [];
  const isDecided = awardedOf(dossier) !== null || hasFailed(dossier);
  const hasResult = awards !== undefined;
  const isEvaluated = (bids?.details ?? []).some(({ hasRank }) => hasRank !== undefined);
  return [
    ...(judgingOf(dossier).blind === null ? [] : ['names-hidden' as const]),
    ...(isDecided && !hasResult ? ['result-not-announced' as const] : []),
    ...(hasResult && !isEvaluated && bids?.details.length !== 0 ? ['not-evaluated' as const] : []),
  ];
}
