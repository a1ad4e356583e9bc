import { Button, Group, Table } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Zone } from '#core/calendar/instant.ts';
import type { MemberPapers } from '#core/committee/member-papers.ts';
import type { MemberId } from '#core/tender/ids.ts';
import type { Committee, Dossier } from '#core/tender/model.ts';
import { safeguardsOf } from '#core/tender/safeguards.ts';
import styles from './SafeguardsPanel.module.css';

export type PaperAction = 'pact' | 'declaration' | 'recusal';

interface PapersTableProps {
  readonly dossier: Dossier;
  readonly papers: readonly MemberPapers[];
  /** Who works here, where they sit in the committee. */
  readonly own: MemberId | null;
  /** Whether who works here may take others out. */
  readonly mayReplace: boolean;
  readonly readOnly: boolean;
  readonly onAct: (action: PaperAction, member: MemberId) => void;
}

/** Where each member stands. Buttons to sign are there only for whoever is at work. */
export function PapersTable({ dossier, papers, own, mayReplace, readOnly, onAct }: PapersTableProps) {
  const { t } = useTranslation();
  const { zone } = dossier.notice;
  const { pacts, declarations } = safeguardsOf(dossier);
  const earlier = (list: readonly { readonly member: MemberId }[], { member }: MemberPapers) => {
    const count = list.filter((paper) => paper.member === member.id).length - 1;
    return count > 0 ? <span className={styles.small}>{t('safeguards.renewed', { count })}</span> : null;
  };
  return (
    <Table className={styles.papers} verticalSpacing={5}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('safeguards.member')}</Table.Th>
          <Table.Th>{t('safeguards.letter')}</Table.Th>
          <Table.Th>{t('safeguards.pact')}</Table.Th>
          <Table.Th>{t('safeguards.declaration')}</Table.Th>
          <Table.Th>{t('safeguards.matches')}</Table.Th>
          <Table.Th>{t('safeguards.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {papers.map((each) => (
          <Table.Tr key={each.member.id}>
            <Table.Td>{each.member.name}</Table.Td>
            <Table.Td>
              <Sign isDone={isLetterWhole(dossier.committee)} />
              {letterText(t, dossier.committee)}
            </Table.Td>
            <Table.Td>
              <Sign isDone={each.pact !== null} />
              {each.pact === null
                ? t('safeguards.notSigned')
                : t('safeguards.signedAt', { at: formatDateTime(each.pact.at, zone) })}
              {earlier(pacts, each)}
            </Table.Td>
            <Table.Td>
              <Sign isDone={each.declaration !== null} />
              {declarationText(t, each, zone)}
              {earlier(declarations, each)}
            </Table.Td>
            <Table.Td>
              <Sign isDone={!each.hasInterest && each.matches.every(({ answer }) => answer !== null)} />
              {matchText(t, each)}
            </Table.Td>
            <Table.Td>
              <Actions papers={each} isOwn={each.member.id === own} {...{ mayReplace, readOnly, onAct }} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What is there and what is not, for the eye; the words beside it say the same. */
function Sign({ isDone }: { readonly isDone: boolean }) {
  return (
    <span className={isDone ? styles.done : styles.lacking} aria-hidden="true">
      {isDone ? '✓' : '!'}
    </span>
  );
}

function isLetterWhole({ decreeNumber, decreeDate, decreeIssuer }: Committee): boolean {
  return decreeNumber !== null && decreeDate !== null && decreeIssuer !== undefined;
}

interface ActionsProps extends Pick<PapersTableProps, 'mayReplace' | 'readOnly' | 'onAct'> {
  readonly papers: MemberPapers;
  readonly isOwn: boolean;
}

function Actions({ papers, isOwn, mayReplace, readOnly, onAct }: ActionsProps) {
  const { t } = useTranslation();
  if (readOnly) return null;
  const { member, pact, declaration } = papers;
  const actions: readonly { readonly kind: PaperAction; readonly label: string }[] = [
    ...(isOwn
      ? [
          { kind: 'pact' as const, label: pact === null ? t('safeguards.signPact') : t('safeguards.renewPact') },
          {
            kind: 'declaration' as const,
            label: declaration === null ? t('safeguards.declare') : t('safeguards.renewDeclaration'),
          },
        ]
      : []),
    ...(isOwn || mayReplace ? [{ kind: 'recusal' as const, label: t('safeguards.stepBack') }] : []),
  ];
  return (
    <Group gap={4}>
      {actions.map(({ kind, label }) => (
        <Button
          key={kind}
          size="compact-xs"
          variant="default"
          aria-label={t('safeguards.ofMember', { action: label, name: member.name })}
          onClick={() => onAct(kind, member.id)}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}

function letterText(t: TFunction<'app'>, { decreeNumber, decreeDate, decreeIssuer }: Committee): string {
  const parts = [
    ...(decreeNumber === null ? [t('safeguards.letterPart.number')] : []),
    ...(decreeDate === null ? [t('safeguards.letterPart.date')] : []),
    ...(decreeIssuer === undefined ? [t('safeguards.letterPart.issuer')] : []),
  ];
  return parts.length === 0 ? t('safeguards.letterComplete') : t('safeguards.letterLacks', { parts: parts.join(', ') });
}

function declarationText(t: TFunction<'app'>, { declaration }: MemberPapers, zone: Zone): string {
  if (declaration === null) return t('safeguards.notSigned');
  const at = formatDateTime(declaration.at, zone);
  const count = declaration.interests.length;
  return count === 0 ? t('safeguards.noInterests', { at }) : t('safeguards.interests', { count, at });
}

function matchText(t: TFunction<'app'>, { matches, hasInterest }: MemberPapers): string {
  const open = matches.filter(({ answer }) => answer === null).length;
  const parts = [
    ...(matches.length === 0 ? [t('safeguards.noMatches')] : []),
    ...(open > 0 ? [t('safeguards.openMatches', { count: open })] : []),
    ...(matches.length > open ? [t('safeguards.answeredMatches', { count: matches.length - open })] : []),
    ...(hasInterest ? [t('safeguards.mustStepBack')] : []),
  ];
  return parts.join('; ');
}
