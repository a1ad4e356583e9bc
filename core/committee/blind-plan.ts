/** What becomes of every text of a dossier while the names of bidders are hidden. */
import type { Evidence } from '#core/tender/evidence.ts';
import type { CommittedSheet, Judging } from '#core/tender/judging-model.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Bidder, Dossier, EarlierEvaluation, PriceReview } from '#core/tender/model.ts';
import type { QualificationProfile } from '#core/tender/qualification-model.ts';
import type { Safeguards } from '#core/tender/safeguards-model.ts';
import type { Plan } from './blind-plan-type.ts';

const EVIDENCE: Plan<readonly Evidence[]> = { each: { file: 'file', page: 'keep' } };

const FINDING: Plan<Finding> = { reason: 'redact', clause: 'keep', evidence: EVIDENCE };

const REVIEW: Plan<PriceReview | null> = { reason: 'redact', clause: 'keep', evidence: EVIDENCE };

/** The name is replaced by the alias, whatever stands here. When a bid came in tells who brought it. */
const BIDDER: Plan<Bidder> = {
  supplierCode: 'null',
  name: 'mark',
  taxNumber15: 'null',
  taxNumber16: 'null',
  address: 'null',
  email: 'null',
  phone: 'null',
  bid: {
    submittedAt: 'null',
    guarantee: { number: 'mark', issuer: 'mark' },
    files: { each: { name: 'file', sha256: 'null', modifiedAt: 'null' } },
    lines: { each: { number: 'keep', description: 'redact', unit: 'keep' } },
  },
};

const PROFILE: Plan<QualificationProfile> = {
  firms: {
    each: {
      name: 'redact',
      people: 'empty',
      foundedOn: 'null',
      runningPackages: { each: { name: 'mark', owner: 'null' } },
      highestContract: { name: 'mark' },
      bankAccount: 'null',
      licences: { each: { kind: 'keep', number: 'mark', issuer: 'null' } },
      experience: { each: { name: 'mark', owner: 'null', contractNumber: 'null' } },
      personnel: 'empty',
      equipment: 'empty',
    },
  },
  checks: { each: { note: 'null' } },
};

const ATTESTATIONS = {
  each: {
    publicKey: 'keep',
    statement: { tender: 'keep', name: 'keep', committee: 'keep' },
    signature: 'keep',
  },
} as const;

/** Who declared which interest, and in what members and bidders are alike, tells members who is who. */
const SAFEGUARDS: Plan<Safeguards> = {
  setting: { reason: 'redact' },
  pacts: { each: { id: 'keep', name: 'keep', statement: { version: 'keep', text: 'keep' }, supersedes: 'keep' } },
  declarations: {
    each: {
      id: 'keep',
      name: 'keep',
      statement: { version: 'keep', text: 'keep' },
      supersedes: 'keep',
      interests: { each: { bidder: 'null', name: 'mark', detail: 'mark' } },
    },
  },
  answers: 'empty',
  recusals: { each: { name: 'keep', reason: 'mark' } },
  attestations: ATTESTATIONS,
  priceAttestations: ATTESTATIONS,
};

const SHEETS: Plan<Readonly<Record<string, CommittedSheet>>> = {
  each: {
    name: 'keep',
    revealed: {
      salt: 'keep',
      cells: { each: { each: FINDING } },
      corrections: { each: { finding: FINDING, reason: 'redact' } },
    },
  },
};

const VOTES = { each: { name: 'keep', dissent: 'redact' } } as const;

const JUDGING: Plan<Judging> = {
  setting: { reason: 'redact' },
  sheets: { administration: SHEETS, technical: SHEETS, qualification: SHEETS, proof: SHEETS },
  votes: { award: VOTES, failure: VOTES },
  confirmations: { each: { each: { name: 'keep' } } },
  blind: { reason: 'redact', aliases: { each: 'keep' } },
};

const DOCUMENT = { number: 'keep', place: 'keep', remarks: 'redact' } as const;

const STATE: Plan<EarlierEvaluation['state']> = {
  notice: {
    code: 'keep',
    packageCode: 'keep',
    planCodes: 'keep',
    name: 'keep',
    agency: { code: 'keep', name: 'keep', address: 'keep' },
    institution: { code: 'keep', name: 'keep' },
    systemName: 'keep',
    fundingSource: 'keep',
    budgetLine: 'keep',
    sourceLabels: {
      kind: 'keep',
      selection: 'keep',
      method: 'keep',
      qualification: 'keep',
      contract: 'keep',
      businessSize: 'keep',
    },
    locations: 'keep',
    closedReason: 'redact',
    repeatedReason: 'redact',
    documentNumber: 'keep',
    url: 'keep',
  },
  ruleSet: { reason: 'redact', file: 'keep' },
  schedule: { each: { activityCode: 'keep', name: 'keep' } },
  committee: {
    name: 'keep',
    decreeNumber: 'keep',
    decreeIssuer: 'keep',
    members: {
      each: {
        name: 'keep',
        employeeNumber: 'keep',
        nationalId: 'keep',
        taxNumber: 'keep',
        address: 'keep',
        phone: 'keep',
        certificate: { number: 'keep' },
      },
    },
    commitmentOfficer: { name: 'keep', employeeNumber: 'keep' },
  },
  requirements: {
    each: { title: 'redact', clause: 'keep', scoring: { scale: { levels: { each: { label: 'redact' } } } } },
  },
  pricing: { ownerLines: { each: { number: 'keep', group: 'keep', description: 'keep', unit: 'keep' } } },
  bidders: { each: BIDDER },
  opening: { place: 'keep', witnesses: 'empty', remarks: 'null', bids: { each: { note: 'null' } } },
  findings: { each: { each: FINDING } },
  priceReviews: { each: { reasonableness: REVIEW, unbalanced: REVIEW } },
  proofs: {
    each: {
      representative: 'null',
      mandate: { number: 'null' },
      note: 'null',
      originals: { each: { document: 'redact', number: 'null', issuer: 'mark' } },
    },
  },
  tieDecisions: { each: { reason: 'redact' } },
  decision: { note: 'redact', facts: 'redact' },
  recorded: 'null',
  documents: { each: DOCUMENT },
  paperwork: {
    meetings: {
      each: {
        place: 'keep',
        agenda: 'redact',
        bring: 'redact',
        leader: 'redact',
        noteTaker: 'redact',
        attendees: 'empty',
        points: { each: { topic: 'redact', by: 'null', text: 'mark', answer: 'mark' } },
        conclusion: 'redact',
      },
    },
    addenda: {
      each: { changes: { each: { clause: 'keep', was: 'redact', becomes: 'redact' } }, scheduleReason: 'redact' },
    },
    appointment: 'null',
  },
  // What went out names bidders, in titles and in the files behind the hashes.
  issued: 'empty',
  // What is shared tells who is who; so do the names in files.
  checks: {
    answers: {
      each: { screen: 'keep', subjects: 'mark', numbers: { each: { measure: 'keep' } }, text: 'redact', by: 'keep' },
    },
    regulated: { basis: 'keep' },
    files: 'empty',
  },
  // Bidders sign too, and files are called after them.
  signing: 'empty',
  stepNotes: { each: { explanation: 'redact', evidence: 'redact' } },
  qualification: {
    entries: { each: { submittedAt: 'null', note: 'null' } },
    profiles: { each: PROFILE },
    shortlist: { note: 'redact' },
  },
  technicalResult: { note: 'redact' },
  equalisation: { items: { each: { topic: 'redact', change: 'redact' } } },
  reasonablenessSheets: { each: { items: { each: { components: { each: { name: 'redact' } } } } } },
  negotiations: {
    each: {
      representative: 'null',
      mandate: { number: 'null' },
      technical: 'redact',
      fairness: { experts: 'redact', support: 'redact', other: 'redact' },
      reason: 'redact',
    },
  },
  clarifications: {
    each: { question: 'mark', answer: 'mark', effect: 'redact', evidence: EVIDENCE },
  },
  validityExtensions: { each: { note: 'null' } },
  exclusions: { each: { reason: 'redact', clause: 'keep', evidence: EVIDENCE } },
  confirmation: { official: 'keep', letterNumber: 'keep', reason: 'redact' },
  objections: {
    each: {
      number: 'null',
      points: { each: { text: 'mark', answer: { text: 'mark', clause: 'keep', evidence: EVIDENCE } } },
      answer: { number: 'null' },
    },
  },
  appeals: {
    each: { number: 'mark', bond: { number: 'mark', issuer: 'mark' }, text: 'mark', answer: { text: 'mark' } },
  },
  apart: {
    adopted: { each: { reason: 'redact' } },
    conflicts: {
      each: {
        type: 'keep',
        body: 'empty',
        actor: 'keep',
        role: 'keep',
        // Places are blinded by what they lead to, see `blindPlaces`.
        clash: {
          places: { each: { path: 'keep', seen: 'keep', stands: 'keep', wanted: 'keep' } },
          refusal: { kind: 'keep', details: { each: 'redact' }, clause: 'keep' },
        },
      },
    },
  },
  safeguards: SAFEGUARDS,
  judging: JUDGING,
};

/** The whole dossier; an evaluation that was done over holds what the dossier held then. */
export const BLIND_PLAN: Plan<Dossier> = {
  ...STATE,
  earlierEvaluations: { each: { reason: 'redact', state: STATE } },
};
