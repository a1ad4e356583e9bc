/** The difference report as rows of text: what changed, before, after. Pure. */
import type { TFunction } from 'i18next';
import type { BidderDifference, ChangedFigure, EvaluationDifference } from '#core/course/evaluation-difference.ts';
import type { GateResult } from '#core/evaluation/model.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { Dossier } from '#core/tender/model.ts';
import { reasonTexts } from '#renderer/ui/reason-text.ts';
import { valueNameOf, valueText } from '#renderer/ui/value-text.ts';

export interface DifferenceRow {
  readonly key: string;
  readonly bidder: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

type Texts = TFunction<'app'>;

export function resultRows(
  t: Texts,
  { bidders, winner }: EvaluationDifference,
  states: { readonly before: Dossier; readonly after: Dossier },
): readonly DifferenceRow[] {
  const nameOf = (id: string | null) => bidders.find(({ bidder }) => bidder === id)?.name ?? '—';
  const won = winner.before === winner.after ? [] : [winner];
  return [
    ...won.map(({ before, after }) => ({
      key: 'winner',
      bidder: '',
      what: t('versions.winner'),
      before: nameOf(before),
      after: nameOf(after),
    })),
    ...bidders.flatMap((bidder) => rowsOfBidder(t, bidder, states)),
  ];
}

function rowsOfBidder(
  t: Texts,
  { bidder, name, rank, figures, gates }: BidderDifference,
  states: { readonly before: Dossier; readonly after: Dossier },
): readonly DifferenceRow[] {
  const rankText = (value: number | null) => (value === null ? t('versions.noRank') : String(value));
  const gateText = (result: GateResult | null, dossier: Dossier): string => {
    if (result === null) return '—';
    const status = t(`versions.gateStatus.${result.status}`);
    const reasons = result.status === 'failed' ? reasonTexts(t, result.reasons, dossier) : [];
    return [status, ...reasons].join('; ');
  };
  return [
    ...(rank.before === rank.after
      ? []
      : [
          {
            key: `${bidder} rank`,
            bidder: name,
            what: t('versions.rank'),
            before: rankText(rank.before),
            after: rankText(rank.after),
          },
        ]),
    ...figures.map((figure) => ({
      key: `${bidder} ${figure.figure}`,
      bidder: name,
      what: t(`versions.figures.${figure.figure}`),
      before: figureText(figure, figure.before),
      after: figureText(figure, figure.after),
    })),
    ...gates.map(({ gate, before, after }) => ({
      key: `${bidder} gate ${gate}`,
      bidder: name,
      what: t('versions.gate', { gate: t(`tender.stage.${gate}`).toLowerCase() }),
      before: gateText(before, states.before),
      after: gateText(after, states.after),
    })),
  ];
}

function figureText({ unit }: ChangedFigure, value: string | null): string {
  if (value === null) return '—';
  return unit === 'rupiah' ? formatRupiah(value as RupiahText) : value.replace('.', ',');
}

/** What was entered otherwise, cell by cell. */
export function factRows(t: Texts, { facts }: EvaluationDifference, dossier: Dossier): readonly DifferenceRow[] {
  const { zone } = dossier.notice;
  return facts.map(({ label, path, bidder, requirement, from, to }) => {
    const title = dossier.requirements.find(({ id }) => id === requirement)?.title;
    return {
      key: path.join('/'),
      bidder: dossier.bidders.find(({ id }) => id === bidder)?.name ?? '',
      what: [title, valueNameOf(t, label)].filter((part) => part !== undefined).join(' · '),
      before: valueText(t, from, zone),
      after: valueText(t, to, zone),
    };
  });
}
