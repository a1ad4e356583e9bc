/** Figures and outcomes of a recomputation as people read them. */
import type { TFunction } from 'i18next';
import type { AuditFigure, OutcomeSaid } from '#core/audit/recompute.ts';
import { formatRupiah, parseRupiah } from '#core/money/sen.ts';
import type { Dossier } from '#core/tender/model.ts';
import { showScore } from '#renderer/ui/show-score.ts';
import { valueText } from '#renderer/ui/value-text.ts';

/** An exact fraction stands as it is; a dash where there is no figure. */
export function figureText(value: string | null, unit: AuditFigure['unit']): string {
  if (value === null) return '—';
  if (unit === 'count') return value;
  if (unit === 'score') return showScore(value);
  const amount = parseRupiah(value);
  return amount.ok ? formatRupiah(amount.value) : value;
}

export function outcomeText(
  t: TFunction<'app'>,
  said: OutcomeSaid | null,
  { bidders, notice }: Pick<Dossier, 'bidders' | 'notice'>,
): string {
  if (said === null) return t('audit.recompute.notSaid');
  if (said.kind === 'open') return t('audit.recompute.outcomeKinds.open');
  if (said.kind === 'failure') {
    const ground = valueText(t, { kind: 'code', value: said.ground }, notice.zone);
    return t('audit.recompute.outcomeKinds.failure', { ground });
  }
  const [winner = '', ...reserves] = said.bidders.map((id) => bidders.find((each) => each.id === id)?.name ?? id);
  const award = t('audit.recompute.outcomeKinds.award', { winner });
  return reserves.length === 0
    ? award
    : `${award}${t('audit.recompute.outcomeKinds.reserves', { names: reserves.join(', ') })}`;
}
