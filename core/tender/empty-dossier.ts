/** The starting point of every dossier: what is known from the announcement, and nothing received or decided yet. */
import type { Zone } from '#core/calendar/instant.ts';
import type { MethodTerms } from './course-model.ts';
import type { Dossier, RuleSetId, TenderNotice } from './model.ts';

/** What a dossier cannot begin without. */
export interface DossierEssentials {
  readonly practice: boolean;
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  readonly institution: string;
  readonly fiscalYear: number;
  readonly zone: Zone;
  readonly ruleSet: RuleSetId;
}

/**
 * Makes a dossier with nothing in it but its essentials; everything unknown is null, empty or `unknown`.
 *
 * The rule set stands as proposed (no reason); VAT counts as included in line prices until `pricing` says otherwise.
 */
export function emptyDossier(essentials: DossierEssentials): Dossier {
  return {
    practice: essentials.practice,
    notice: emptyNotice(essentials),
    ruleSet: { id: essentials.ruleSet, reason: null },
    schedule: [],
    committee: { name: null, decreeNumber: null, decreeDate: null, members: [], commitmentOfficer: null },
    requirements: [],
    technicalThreshold: null,
    pricing: { vat: { mode: 'included' }, ownerLines: [] },
    bidders: [],
    opening: { openedAt: null, place: null, witnesses: [], remarks: null, bids: {} },
    findings: {},
    priceReviews: {},
    proofs: {},
    tieDecisions: [],
    decision: null,
    recorded: null,
    documents: {},
    ...NOTHING_MORE,
  };
}

/** Terms of a tender whose document has said nothing yet. */
export const NO_TERMS: MethodTerms = {
  technicalWeight: null,
  priceWeight: null,
  qualificationThreshold: null,
  shortlistMaximum: null,
  discountPercent: null,
  preference: 'by-rule',
  auction: false,
  simple: false,
};

/** What dossiers written before these parts existed are taken to say: nothing. */
export const NOTHING_MORE = {
  terms: NO_TERMS,
  qualification: { entries: {}, profiles: {}, shortlist: null },
  technicalResult: null,
  equalisation: null,
  localContent: {},
  lifeCycleCosts: {},
  reasonablenessSheets: {},
  auction: null,
  negotiations: {},
  clarifications: {},
  validityExtensions: {},
  exclusions: {},
  announcedResultAt: null,
  confirmation: null,
  objections: {},
  appeals: {},
  earlierEvaluations: [],
} as const satisfies Partial<Dossier>;

function emptyNotice(essentials: DossierEssentials): TenderNotice {
  return {
    code: essentials.code,
    packageCode: null,
    planCodes: [],
    name: essentials.name,
    agency: { code: null, name: essentials.agency, address: null },
    institution: { code: null, name: essentials.institution },
    systemName: null,
    fiscalYear: essentials.fiscalYear,
    fundingSource: null,
    budgetLine: null,
    budgetCeiling: null,
    ownerEstimate: null,
    kind: 'unknown',
    method: 'unknown',
    qualification: 'unknown',
    submission: 'unknown',
    contract: 'unknown',
    sourceLabels: {
      kind: null,
      selection: null,
      method: null,
      qualification: null,
      contract: null,
      businessSize: null,
    },
    locations: [],
    status: 'running',
    closedReason: null,
    repeatedReason: null,
    version: 1,
    createdAt: null,
    jointlyApprovedAt: null,
    announcedAt: null,
    zone: essentials.zone,
    documentNumber: null,
    documentDate: null,
    url: null,
  };
}
