import { NativeSelect, Switch, Table } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingPlace } from '#core/audit/finding.ts';
import { compareIssued } from '#core/audit/issued-figures.ts';
import { type AuditFigure, differingIn, recompute } from '#core/audit/recompute.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import { Message } from '#renderer/ui/Message.tsx';
import styles from './Audit.module.css';
import { ComparedDocuments } from './ComparedDocuments.tsx';
import { figureText, outcomeText } from './figure-text.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { NoteButton } from './NoteButton.tsx';
import { archiveNameOf, tenderNameOf } from './place-of.ts';
import type { ShownTrace } from './shown-trace.ts';
import { type DeskTender, useDeskTenders } from './use-desk.ts';

interface RecomputePartProps {
  readonly onNote: (place: FindingPlace) => void;
  readonly renderTrace: (trace: ShownTrace) => ReactNode;
}

/** One tender worked out anew from its events, beside what the archive, the committee, the source and the papers say. */
export function RecomputePart(props: RecomputePartProps) {
  const { t } = useTranslation();
  const tenders = useDeskTenders();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isOnlyDiffering, setOnlyDiffering] = useState(false);
  const shown = tenders.find(({ id }) => id === chosen) ?? tenders[0];
  if (shown === undefined) return <EmptyState title={t('audit.nothingRead')} text={t('audit.nothingReadText')} />;
  return (
    <div className={styles.part}>
      <div className={styles.choices}>
        <TenderSelect tenders={tenders} value={shown.id} onChange={setChosen} />
        <Switch
          label={t('audit.recompute.only')}
          checked={isOnlyDiffering}
          onChange={({ currentTarget: { checked } }) => setOnlyDiffering(checked)}
        />
      </div>
      <Recomputed key={shown.id} {...props} shown={shown} isOnlyDiffering={isOnlyDiffering} />
    </div>
  );
}

interface TenderSelectProps {
  readonly tenders: readonly DeskTender[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function TenderSelect({ tenders, value, onChange }: TenderSelectProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      size="xs"
      label={t('audit.recompute.chooseTender')}
      className={styles.wide}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={tenders.map(({ id, archive, tender: { dossier } }) => ({
        value: id,
        label: [dossier.notice.fiscalYear, dossier.notice.code, dossier.notice.name, archive.fileName].join(' · '),
      }))}
    />
  );
}

function Recomputed({
  shown: { archive, tender },
  isOnlyDiffering,
  onNote,
  renderTrace,
}: { readonly shown: DeskTender; readonly isOnlyDiffering: boolean } & RecomputePartProps) {
  const { t } = useTranslation();
  const [traced, setTraced] = useState<AuditFigure | null>(null);
  const { dossier, examined, isBlind } = tender;
  const recomputed = useMemo(() => recompute(dossier, examined.result?.evaluation ?? null), [dossier, examined]);
  const documents = useMemo(
    () => compareIssued(tender, archive.state.archive.attachments),
    [tender, archive.state.archive],
  );
  const nameOf = (id: string): string => dossier.bidders.find((each) => each.id === id)?.name ?? id;
  const place = (words: string, within: FindingPlace['within'] = { kind: 'whole' }): FindingPlace => ({
    archive: archiveNameOf(archive),
    tender: tenderNameOf(tender),
    within,
    words,
  });
  if (!recomputed.ok) {
    return <p className={styles.bad}>{t('audit.recompute.refused', { kind: recomputed.error.kind })}</p>;
  }
  const { value } = recomputed;
  const differs = differingIn(value);
  const all = value.figures.length + value.gates.length + 1;
  const trace = traced?.trace ?? null;
  const titleOf = (figure: AuditFigure): string =>
    `${t(`audit.recompute.kinds.${figure.kind}`)} · ${nameOf(figure.bidder)}`;
  return (
    <>
      {isBlind ? <p className="mp-check">{t('audit.recompute.blind')}</p> : null}
      <p role="status" className={differs === 0 ? 'mp-quiet' : styles.bad}>
        {t('audit.recompute.count', { differs: formatCount(differs), all: formatCount(all) })}{' '}
        {t('audit.recompute.ruleSet', { rules: value.evaluation.ruleSet })}
      </p>
      {value.otherRuleSet === null ? null : (
        <p className={styles.bad}>{t('audit.recompute.otherRuleSet', { rules: value.otherRuleSet })}</p>
      )}
      {differs === 0 && isOnlyDiffering ? (
        <Message
          tone="note"
          text={{ what: t('audit.recompute.same'), means: t('audit.recompute.sameText'), next: '' }}
        />
      ) : null}
      {isOnlyDiffering && !value.outcome.differs ? null : (
        <section aria-labelledby="audit-outcome">
          <h2 className={styles.heading} id="audit-outcome">
            {t('audit.recompute.outcome')}
          </h2>
          <Table aria-labelledby="audit-outcome" verticalSpacing={4} className={styles.table}>
            <Table.Tbody>
              {(['recomputed', 'archived', 'decided', 'source'] as const).map((by) => (
                <Table.Tr key={by}>
                  <Table.Th scope="row" className={styles.by}>
                    {t(`audit.recompute.outcomeBy.${by}`)}
                  </Table.Th>
                  <Table.Td>{outcomeText(t, value.outcome[by], dossier)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {value.outcome.differs ? (
            <NoteButton
              what={t('audit.recompute.outcome')}
              onNote={() =>
                onNote(
                  place(
                    t('audit.finding.places.outcome', {
                      said: (['recomputed', 'archived', 'decided', 'source'] as const)
                        .filter((by) => value.outcome[by] !== null)
                        .map(
                          (by) =>
                            `${t(`audit.recompute.outcomeBy.${by}`)}: ${outcomeText(t, value.outcome[by], dossier)}`,
                        )
                        .join('; '),
                    }),
                  ),
                )
              }
            />
          ) : null}
        </section>
      )}
      <FiguresTable
        recomputation={value}
        nameOf={nameOf}
        isOnlyDiffering={isOnlyDiffering}
        onTrace={setTraced}
        onNote={(figure) => {
          const others = [figure.archived, figure.decided, figure.source].filter((each) => each !== undefined);
          onNote(
            place(
              t('audit.finding.places.figure', {
                figure: t(`audit.recompute.kinds.${figure.kind}`),
                bidder: nameOf(figure.bidder),
                recomputed: figureText(figure.recomputed, figure.unit),
                recorded: [...new Set(others.map((each) => figureText(each, figure.unit)))].join(' / '),
              }),
            ),
          );
        }}
      />
      <ComparedDocuments
        documents={documents}
        isOnlyDiffering={isOnlyDiffering}
        onNote={(at, words) => onNote(place(words, at))}
      />
      {traced === null || trace === null
        ? null
        : renderTrace({ title: titleOf(traced), trace: trace(), dossier, onClose: () => setTraced(null) })}
    </>
  );
}
