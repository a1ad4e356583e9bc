/** The tender that is held again after a failure. */
import type { Instant } from '#core/calendar/instant.ts';
import { proposeRuleSet } from '#core/regulation/select.ts';
import { emptyDossier } from '#core/tender/empty-dossier.ts';
import { NO_SAFEGUARDS } from '#core/tender/safeguards.ts';
import type { Dossier } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import type { FailureCourse } from './failure-course.ts';

export interface ReTenderOptions {
  /** When it is made. */
  readonly at: Instant;
  /** New offers of the same bidders (penyampaian penawaran ulang) instead of a new tender. */
  readonly resubmission: boolean;
}

/**
 * The next version of a failed tender: what the tender document says is carried over (notice, requirements, terms,
 * prices of the owner) with the committee, and nothing is received yet. It is a stream of its own, found from this one
 * by code and version and the other way round.
 *
 * Where only the offers are handed in anew after a pre-qualification, the bidders come along with what was found of
 * their qualification, and without their bids.
 *
 * The law is proposed anew for `at`, the day it is made; one that was chosen for a reason is kept with it. What belongs
 * to the announcement (schedule, dates, address, number of the document) is left open.
 *
 * Source  RULES §6.2 (follow-up of grounds), DOMAIN §1.3 (version of a tender).
 */
export function reTenderOf(dossier: Dossier, { at, resubmission }: ReTenderOptions): Dossier {
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
    // What is asked of a committee is asked again; nobody has signed anything for the new one.
    ...(dossier.safeguards === undefined
      ? {}
      : { safeguards: { ...NO_SAFEGUARDS, setting: dossier.safeguards.setting } }),
    ...(resubmission && notice.qualification === 'pre' ? qualifiedPartOf(dossier) : {}),
  };
}

/** The bidders and their qualification, as the pre-qualification left them. */
function qualifiedPartOf(dossier: Dossier): Pick<Dossier, 'bidders' | 'qualification' | 'findings' | 'proofs'> {
  const judged = dossier.requirements.filter(({ stage }) => stage === 'qualification' || stage === 'proof');
  const findings = judged.flatMap(({ id }) => {
    const found = entryOf(dossier.findings, id);
    return found === undefined ? [] : [[id, found] as const];
  });
  return {
    bidders: dossier.bidders.map((bidder) => ({ ...bidder, bid: null })),
    qualification: dossier.qualification,
    findings: Object.fromEntries(findings),
    proofs: dossier.proofs,
  };
}

/** Follow-ups that lead to a next version. */
const REPEATS: ReadonlySet<FailureCourse['followUp']> = new Set([
  're-tender',
  'resubmission',
  'resubmission-or-re-tender',
  're-prequalification',
]);

/** True where the tender failed and its ground, or the source, leads to a new one. */
export function leadsToReTender(dossier: Dossier, followUp: FailureCourse['followUp'] | null): boolean {
  if (dossier.decision === null) return dossier.notice.status === 'failed';
  return dossier.decision.kind === 'failure' && followUp !== null && REPEATS.has(followUp);
}
