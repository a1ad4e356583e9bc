import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import { competentPeople } from '#core/quality/competence.ts';
import { controlledDocuments } from '#core/quality/controlled-documents.ts';
import { processMeasures } from '#core/quality/measures.ts';
import { stageOfNonconformity } from '#core/quality/model.ts';
import { proposalsOf } from '#core/quality/proposals.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { useOfficeLog } from '#renderer/session/use-office-log.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import { lateStepsOf } from './late-steps.ts';
import type { QualityPart } from './quality-parts.ts';
import { seatedTenders } from './seated-tenders.ts';
import { useSeason } from './use-season.ts';

/** How each part of the quality records stands, in one line. */
export function usePartStates(): Readonly<Record<QualityPart | 'sop', string>> {
  const { t } = useTranslation();
  const { tenders, linesOf, today } = useSeason();
  const quality = useOffice((view) => view.office.quality);
  const log = useOfficeLog();
  return useMemo(() => {
    const { nonconformities, audits, reviews, competence } = quality;
    const late = lateStepsOf(tenders, linesOf).filter(({ line }) => line.state === 'late');
    const people = competentPeople(seatedTenders(tenders), competence, today);
    const working = people.filter(({ running }) => running.length > 0);
    const open = Object.values(nonconformities).filter(
      (each) => !['closed', 'withdrawn'].includes(stageOfNonconformity(each)),
    );
    const planned = Object.values(audits).filter(({ closedOn, withdrawn }) => closedOn === null && withdrawn === null);
    const measures = processMeasures(tenders, linesOf);
    const last = Object.values(reviews)
      .map(({ heldOn }) => heldOn)
      .toSorted()
      .at(-1);
    return {
      sop: t('quality.states.sop', { count: late.length, shown: formatCount(late.length) }),
      dokumen: t('quality.states.dokumen', { count: controlledDocuments(log).length }),
      kompetensi:
        people.length === 0
          ? t('quality.states.noMembers')
          : t('quality.states.kompetensi', {
              all: working.length,
              count: people.filter(({ certificate }) => certificate === 'expired' || certificate === 'soon').length,
              none: working.filter(({ certificate }) => certificate === null).length,
            }),
      ketidaksesuaian: t('quality.states.ketidaksesuaian', {
        count: open.length,
        proposals: formatCount(proposalsOf(tenders, quality, linesOf).length),
      }),
      audit:
        Object.keys(audits).length === 0
          ? t('quality.states.noAudit')
          : t('quality.states.audit', { count: planned.length, all: Object.keys(audits).length }),
      ukuran:
        measures.tenders === 0
          ? t('quality.states.noTenders')
          : [
              t('quality.states.ukuran', {
                decided: formatCount(measures.decided),
                all: formatCount(measures.tenders),
              }),
              ...(measures.timedSteps === 0
                ? []
                : [
                    t('quality.states.kept', {
                      kept: formatCount(measures.keptSteps),
                      all: formatCount(measures.timedSteps),
                    }),
                  ]),
            ].join('; '),
      tinjauan:
        last === undefined ? t('quality.states.noReview') : t('quality.states.tinjauan', { date: formatDate(last) }),
    };
  }, [t, tenders, linesOf, today, quality, log]);
}
