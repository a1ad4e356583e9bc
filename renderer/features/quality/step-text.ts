/** What screens say of steps of the SOP. */
import type { TFunction } from 'i18next';
import type { LimitStart, SopStep } from '#core/sop/model.ts';
import { documentNameOf } from '#core/documents/document-names.ts';
import type { OfficialWords } from '#core/regulation/words.ts';

/** `2 hari kerja sesudah Reviu`; a dash where none is set. */
export function limitText(t: TFunction, { limit }: SopStep, steps: readonly SopStep[]): string {
  if (limit === null) return '—';
  if (limit.kind === 'law') return t('sop.limit.law');
  const from = startText(t, limit.from, steps);
  if (limit.amount === 0) return t('sop.limit.by', { from });
  return t(limit.unit === 'hours' ? 'sop.limit.hours' : 'sop.limit.days', { count: limit.amount, from });
}

function startText(t: TFunction, from: LimitStart, steps: readonly SopStep[]): string {
  if (from.kind === 'step') return steps.find(({ id }) => id === from.step)?.name ?? from.step;
  return from.kind === 'fact' ? t(`sop.facts.${from.fact}`) : t(`sop.moments.${from.moment}`);
}

export function proofText(t: TFunction, { proof }: SopStep, words: OfficialWords): string {
  if (proof.kind === 'document') return t('sop.proof.document', { name: documentNameOf(proof.document, words) });
  return proof.kind === 'fact' ? t('sop.proof.fact', { fact: t(`sop.facts.${proof.fact}`) }) : t('sop.proof.byHand');
}
