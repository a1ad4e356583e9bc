/** Evidence named anywhere in a tender, each place of a file once, with all that rests on it. */
import type { Evidence } from '#core/tender/evidence.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { bidderName, type Draft } from '../draft.ts';
import { GATE_NAMES, STAGE_NAMES } from '../names.ts';

export interface NamedEvidence extends Evidence {
  /** Whose file it is taken to be; null = of nobody in particular. */
  readonly bidder: BidderId | null;
  /** What it supports, in the order it is met. */
  readonly supports: readonly string[];
}

/** Those of evaluations done over too: what a finding rested on stays on record. */
export function namedEvidence(draft: Draft): readonly NamedEvidence[] {
  const { dossier } = draft;
  const found = new Map<string, NamedEvidence>();
  const add = (bidder: BidderId | null, support: string, evidence: readonly Evidence[]): void => {
    for (const { file, page } of evidence) {
      const key = JSON.stringify([bidder, file, page]);
      const known = found.get(key)?.supports ?? [];
      const supports = known.includes(support) ? known : [...known, support];
      found.set(key, { bidder, file, page, supports });
    }
  };
  gather(draft, dossier, add);
  for (const { state } of dossier.earlierEvaluations) {
    gather(draft, state, (bidder, support, evidence) => {
      const gone = evidence.filter(
        ({ file, page }) => found.get(JSON.stringify([bidder, file, page]))?.supports.includes(support) !== true,
      );
      add(bidder, `${support} (evaluasi semula)`, gone);
    });
  }
  return [...found.values()];
}

type Add = (bidder: BidderId | null, support: string, evidence: readonly Evidence[]) => void;

function gather(draft: Draft, state: Omit<Dossier, 'earlierEvaluations'>, add: Add): void {
  for (const { id, stage, title } of state.requirements) {
    for (const [bidder, { evidence }] of entries(state.findings[id] ?? {})) {
      add(bidder, `${STAGE_NAMES[stage]}: ${title}`, evidence);
    }
  }
  for (const [bidder, { reasonableness, unbalanced }] of entries(state.priceReviews)) {
    add(bidder, 'Kewajaran harga', reasonableness?.evidence ?? []);
    add(bidder, 'Harga satuan timpang', unbalanced?.evidence ?? []);
  }
  for (const { bidder, gate, requirement, evidence } of Object.values(state.clarifications)) {
    const title = state.requirements.find(({ id }) => id === requirement)?.title;
    add(bidder, `Klarifikasi ${GATE_NAMES[gate].toLowerCase()}${title === undefined ? '' : `: ${title}`}`, evidence);
  }
  for (const [bidder, { reason, evidence }] of entries(state.exclusions))
    add(bidder, `Pengguguran: ${reason}`, evidence);
  for (const { bidder, points } of Object.values(state.objections)) {
    for (const [index, { answer }] of points.entries()) {
      const support = `Jawaban ${draft.words.objection} ${bidderName(draft, bidder)} butir ${index + 1}`;
      add(answer?.about ?? null, support, answer?.evidence ?? []);
    }
  }
}

function entries<Value>(record: Readonly<Record<BidderId, Value>>): readonly (readonly [BidderId, Value])[] {
  return Object.entries<Value>(record).map(([id, value]) => [id as BidderId, value]);
}
