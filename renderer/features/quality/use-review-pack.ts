import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly, Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { reviewPack } from '#core/documents/review-pack.ts';
import { competentPeople } from '#core/quality/competence.ts';
import { controlledDocuments } from '#core/quality/controlled-documents.ts';
import { processMeasures } from '#core/quality/measures.ts';
import type { Nonconformity } from '#core/quality/model.ts';
import { useIdentity, useOffice, useOfficeSettings, useWorkspace } from '#renderer/session/hooks.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';
import type { OfficeLogEntry } from '#renderer/session/office-log.ts';
import { useOfficeLog } from '#renderer/session/use-office-log.ts';
import { seatedTenders } from './seated-tenders.ts';
import { subjectText, versionText } from './subject-text.ts';
import { useSeason } from './use-season.ts';

/** A stretch of days, both ends in it. */
export interface Period {
  readonly from: DateOnly;
  readonly to: DateOnly;
}

/** The papers of a review over a period, from everything this device knows; null while no period is asked for. */
export function useReviewPack(period: Period | null): DocumentModel | null {
  const { i18n } = useTranslation();
  const { clock, space } = useWorkspace();
  const { zone } = useIdentity();
  const office = useOfficeSettings();
  const quality = useOffice((view) => view.office.quality);
  const log = useOfficeLog();
  const { tenders, linesOf, today } = useSeason();
  return useMemo(() => {
    if (period === null) return null;
    const { nonconformities, audits, competence, reviews } = quality;
    const isIn = (day: DateOnly) => period.from <= day && day <= period.to;
    // What the paper says is Indonesian whatever the screen speaks.
    const t = i18n.getFixedT('id');
    return reviewPack({
      ...period,
      measures: processMeasures(
        tenders.filter((tender) => isOfPeriod(tender, isIn)),
        linesOf,
      ),
      nonconformities: Object.values(nonconformities)
        .filter((each) => each.withdrawn === null && wasOpenIn(each, period))
        .sort((a, b) => (a.number < b.number ? -1 : 1)),
      audits: Object.entries(audits).filter(
        ([, audit]) => audit.withdrawn === null && isIn(audit.heldOn ?? audit.plannedOn),
      ),
      people: competentPeople(seatedTenders(tenders), competence, today),
      changes: changesIn(t, log, { isIn, zone }),
      earlier: Object.values(reviews)
        .filter(({ heldOn }) => heldOn <= period.to)
        .sort((a, b) => (a.heldOn > b.heldOn ? -1 : 1)),
      office,
      practice: space === 'latihan',
      printedAt: clock.now(),
    });
  }, [period, quality, i18n, tenders, linesOf, today, log, zone, office, space, clock]);
}

/** On one day of it at least. */
function wasOpenIn({ raisedOn, closing }: Nonconformity, { from, to }: Period): boolean {
  return raisedOn <= to && (closing === null || closing.on >= from);
}

/** Announced, opened or decided within it. */
function isOfPeriod({ summary: { sop } }: ListedTender, isIn: (day: DateOnly) => boolean): boolean {
  const { announced, decided } = sop.facts;
  const moments = [announced, decided, sop.facts['bids-opened'], sop.facts['result-announced']];
  return moments.some((moment) => moment !== undefined && isIn(dateIn(moment, sop.zone)));
}

function changesIn(
  t: TFunction,
  log: readonly OfficeLogEntry[],
  { isIn, zone }: { readonly isIn: (day: DateOnly) => boolean; readonly zone: Zone },
) {
  return controlledDocuments(log).flatMap(({ subject, versions }) =>
    versions
      .map((version) => ({ version, on: dateIn(version.at, zone) }))
      .filter(({ on }) => isIn(on))
      .map(
        ({ version, on }) =>
          [
            subjectText(t, subject),
            versionText(t, subject, version),
            formatDate(on),
            version.by,
            version.reason ?? '–',
          ] as const,
      ),
  );
}
