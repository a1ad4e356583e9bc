import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandedCommittee } from '#core/registry/propose-committee.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';
import type { OfficeStatus } from '#renderer/sync/transport.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { CommitteeEditor } from './CommitteeEditor.tsx';
import { type HandedOut, handOutAll, standingCommittees } from './hand-out.ts';
import { HandOutHistory } from './HandOutHistory.tsx';
import { LackingList } from './LackingList.tsx';
import { NO_CHAIR, useProposals } from './use-proposals.ts';
import type { RegistryControls } from './use-registry.tsx';

interface HandOutDialogProps {
  readonly controls: RegistryControls;
  readonly status: OfficeStatus | null;
  /** One or more. */
  readonly tenders: readonly ListedTender[];
  /** With the committees that stood before. */
  readonly onDone: (before: readonly HandedOut[]) => void;
  readonly onClose: () => void;
}

/** One committee for all chosen tenders, or each the one its dossier names. */
export function HandOutDialog({ controls, status, tenders, onDone, onClose }: HandOutDialogProps) {
  const { t } = useTranslation();
  const { registry } = controls;
  const proposals = useProposals(registry, tenders);
  const standing = standingCommittees(
    registry,
    tenders.map(({ stream }) => stream),
  );
  const [only] = tenders.length === 1 ? standing : [];
  const stands = only !== undefined && only.committee.length > 0;
  const [mode, setMode] = useState<'same' | 'own'>('same');
  const [chosen, setChosen] = useState<HandedCommittee | null>(null);
  const [reason, setReason] = useState('');
  const [proposal] = only === undefined || stands ? [] : proposals.read;
  // The dossier is read while the dialog is open already; what somebody chose meanwhile stays.
  const committee = chosen ?? (stands ? only.committee : (proposal?.committee ?? []));

  const isReading = mode === 'own' && !proposals.isWhole;
  const wanted: readonly HandedOut[] =
    mode === 'own'
      ? proposals.read.filter(({ missing }) => missing.length === 0)
      : tenders.map(({ stream }) => ({ stream, committee }));
  const streams = wanted.map(({ stream }) => stream);
  const changes = standing.some((each) => each.committee.length > 0 && streams.includes(each.stream));
  const mayHandOut = !isReading && wanted.length > 0 && (mode === 'own' || committee.length > 0);

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const tendersOut = wanted.map((each) => ({ stream: each.stream, committee: each.committee }));
    const done = await handOutAll(controls, tendersOut, reason);
    // What went out before a refusal stands, and can be taken back.
    if (done > 0) onDone(standingCommittees(registry, streams.slice(0, done)));
  }

  const title =
    tenders.length === 1
      ? t('handOut.dialogOne', { code: tenders[0]?.summary.code ?? '' })
      : t('handOut.dialogMany', { count: tenders.length });
  return (
    <Dialog title={title} size="xl" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          {tenders.length === 1 ? <p>{tenders[0]?.summary.name}</p> : null}
          {tenders.length === 1 ? null : (
            <Radio.Group value={mode} onChange={(value) => setMode(value === 'own' ? 'own' : 'same')}>
              <Stack gap={6}>
                <Radio value="same" label={t('handOut.modeSame')} />
                <Radio value="own" label={t('handOut.modeOwn')} />
              </Stack>
            </Radio.Group>
          )}
          {mode === 'same' ? (
            <CommitteeEditor
              registry={registry}
              status={status}
              stream={only?.stream ?? null}
              committee={committee}
              missing={proposal?.missing.filter((name) => name !== NO_CHAIR) ?? []}
              onChange={setChosen}
            />
          ) : (
            <LackingList proposals={proposals} tenders={tenders} />
          )}
          {changes ? (
            <Textarea
              label={t('handOut.changeReason')}
              autosize
              minRows={2}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          ) : null}
          {only === undefined ? null : <HandOutHistory registry={registry} stream={only.stream} />}
        </Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" disabled={!mayHandOut || (changes && reason.trim() === '')}>
            {stands ? t('handOut.change') : t('handOut.handOutCount', { count: wanted.length })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
