/** The tender that is held again after a failure. */
import type { Instant } from '#core/calendar/instant.ts';
import { proposeRuleSet } from '#core/regulation/select.ts';
import { emptyDossier } from '#core/tender/empty-dossier.ts';
import type { Dossier } from '#core/tender/model.ts';

/**
 * The next version of a failed tender: what the tender document says is carried over (notice, requirements, terms,
 * prices of the owner) with the committee, and nothing is received yet. It is a stream of its own, found from this one
 * by code and version and the other way round.
 *
 * The law is proposed anew for `at`, the day it is made; one that was chosen for a reason is kept with it. What belongs
 * to the announcement (schedule, dates, address, number of the document) is left open.
 *
 * Source  RULES §6.2 (follow-up of grounds), DOMAIN §1.3 (version of a tender).
 */
export function reTenderOf(dossier: Dossier, { at }: { readonly at: Instant }): Dossier {
  const { notice, decision } = dossier;
  const next = {
    ...notice,
    version: notice.version + 1,
    status: 'running' as const,
    closedReason: null,
    repeatedReason: decision?.kind === 'failure' ? decision.facts : notice.closedReason,
    createdAt: at,
    announcedAt: null,
    jointlyApprovedAt: null,
    documentNumber: null,
    documentDate: null,
    url: null,
  };
  const chosen = dossier.ruleSet.reason !== null;
  const blank = emptyDossier({
    practice: dossier.practice,
    code: notice.code,
    name: notice.name,
    agency: notice.agency.name,
    institution: notice.institution.name,
    fiscalYear: notice.fiscalYear,
    zone: notice.zone,
    ruleSet: proposeRuleSet(next),
  });
  return {
    ...blank,
    notice: next,
    ruleSet: chosen ? dossier.ruleSet : blank.ruleSet,
    committee: dossier.committee,
    requirements: dossier.requirements,
    technicalThreshold: dossier.technicalThreshold,
    pricing: dossier.pricing,
    terms: dossier.terms,
  };
}

/** True where the tender failed and its ground, or the source, leads to a new one. */
export function leadsToReTender(
  dossier: Dossier,
  followUp: 're-evaluation' | 're-tender' | 'resubmission' | 'none-named' | null,
): boolean {
  if (dossier.decision === null) return dossier.notice.status === 'failed';
  return dossier.decision.kind === 'failure' && (followUp === 're-tender' || followUp === 'resubmission');
}
