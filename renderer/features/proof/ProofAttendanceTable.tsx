import { Button, Table, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BidderId } from '#core/tender/ids.ts';
import type { Mandate } from '#core/tender/mandate.ts';
import type { ProofAttendance, SeenOriginal } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { FindingMark } from '#renderer/ui/FindingMark.tsx';
import { GATE_MARKS } from '#renderer/ui/gate-mark.ts';
import { OriginalsDialog } from './OriginalsDialog.tsx';
import styles from './ProofAttendanceTable.module.css';

type ProofAttendanceTableProps = Pick<StageProps, 'dossier' | 'evaluation' | 'readOnly' | 'execute'>;

/** Who came to prove the qualification; the originals themselves are checked in the matrix below it. */
export function ProofAttendanceTable({ dossier, evaluation, readOnly, execute }: ProofAttendanceTableProps) {
  const { t } = useTranslation();
  const bids = evaluation.bids.filter((bid) => bid.gates.proof.status !== 'not-evaluated');
  if (bids.length === 0) return <p className={styles.none}>{t('proof.none')}</p>;
  return (
    <Table verticalSpacing={3} className={styles.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('proof.bidder')}</Table.Th>
          <Table.Th w={190}>{t('proof.attendance')}</Table.Th>
          <Table.Th w={260}>{t('proof.representative')}</Table.Th>
          <Table.Th>{t('proof.note')}</Table.Th>
          <Table.Th w={150}>{t('proof.originals')}</Table.Th>
          <Table.Th w={110}>{t('proof.result')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bids.map((bid) => (
          <AttendanceRow
            key={bid.bidder}
            name={dossier.bidders.find((bidder) => bidder.id === bid.bidder)?.name ?? bid.bidder}
            bidder={bid.bidder}
            stored={dossier.proofs[bid.bidder] ?? null}
            asked={dossier.requirements.flatMap(({ stage, title }) => (stage === 'proof' ? [title] : []))}
            mark={GATE_MARKS[bid.gates.proof.status]}
            readOnly={readOnly}
            execute={execute}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface AttendanceRowProps extends Pick<StageProps, 'readOnly' | 'execute'> {
  readonly name: string;
  readonly bidder: BidderId;
  readonly stored: ProofAttendance | null;
  /** Titles of what the document asks to see. */
  readonly asked: readonly string[];
  readonly mark: (typeof GATE_MARKS)[keyof typeof GATE_MARKS];
}

function AttendanceRow({ name, bidder, stored, asked, mark, readOnly, execute }: AttendanceRowProps) {
  const { t } = useTranslation();
  const [representative, setRepresentative] = useState<string | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const originals = stored?.originals ?? [];
  const store = async (
    attended: boolean | null,
    seen: readonly SeenOriginal[] = originals,
    mandate: Mandate | null = stored?.mandate ?? null,
  ) => {
    const attendance: ProofAttendance | null =
      attended === null
        ? null
        : {
            attended,
            ...(mandate === null ? {} : { mandate }),
            representative: (representative ?? stored?.representative ?? '').trim() || null,
            note: (note ?? stored?.note ?? '').trim() || null,
            ...(seen.length > 0 ? { originals: seen } : {}),
          };
    if (await execute({ name: 'recordProof', body: { bidder, attendance } })) {
      setRepresentative(null);
      setNote(null);
      return true;
    }
    return false;
  };
  const storeTyped = () => {
    if (stored && (representative !== null || note !== null)) void store(stored.attended);
  };
  const originalsText =
    originals.length === 0
      ? t('proof.recordOriginals')
      : t('proof.originalsCount', { seen: originals.filter(({ seen }) => seen).length, of: originals.length });
  return (
    <Table.Tr data-field={`proofs.${bidder}`}>
      <Table.Td>{name}</Table.Td>
      <Table.Td>
        <Button.Group>
          {([true, false] as const).map((attended) => (
            <Button
              key={String(attended)}
              size="compact-xs"
              variant={stored?.attended === attended ? 'filled' : 'default'}
              color={attended ? 'teal' : 'red.9'}
              aria-pressed={stored?.attended === attended}
              disabled={readOnly}
              onClick={() => void store(stored?.attended === attended ? null : attended)}
            >
              {attended ? t('proof.present') : t('proof.absent')}
            </Button>
          ))}
        </Button.Group>
      </Table.Td>
      <Table.Td>
        <TextInput
          aria-label={t('proof.representativeOf', { bidder: name })}
          value={representative ?? stored?.representative ?? ''}
          disabled={readOnly}
          onChange={(event) => setRepresentative(event.currentTarget.value)}
          onBlur={storeTyped}
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          aria-label={t('proof.noteOf', { bidder: name })}
          value={note ?? stored?.note ?? ''}
          disabled={readOnly}
          onChange={(event) => setNote(event.currentTarget.value)}
          onBlur={storeTyped}
        />
      </Table.Td>
      <Table.Td>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${originalsText} – ${t('proof.originalsOf', { bidder: name })}`}
          disabled={readOnly || stored?.attended !== true}
          onClick={() => setOpen(true)}
        >
          {originalsText}
        </Button>
        {isOpen ? (
          <OriginalsDialog
            bidder={name}
            originals={
              originals.length > 0 ? originals : asked.map((document) => ({ document, number: null, seen: false }))
            }
            mandate={stored?.mandate ?? null}
            onClose={() => setOpen(false)}
            onSave={async (seen, mandate) => {
              if (await store(true, seen, mandate)) setOpen(false);
            }}
          />
        ) : null}
      </Table.Td>
      <Table.Td>
        <FindingMark state={mark} />
      </Table.Td>
    </Table.Tr>
  );
}
