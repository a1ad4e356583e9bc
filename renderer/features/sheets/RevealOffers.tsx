import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sheetPhase } from '#core/committee/own-sheets.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { boundSheetOf } from '#renderer/session/own-sheet.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { useOwnSheet } from '#renderer/session/use-own-sheet.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { awaitedText } from './awaited-text.ts';
import { stageName } from './stage-name.ts';

interface RevealOffersProps extends Pick<StageProps, 'dossier' | 'clock' | 'execute'> {
  readonly stream: StreamId;
}

/** Offers to show the own sheet of every stage whose members are all bound, wherever in the tender one is. */
export function RevealOffers(props: RevealOffersProps) {
  const { dossier } = props;
  const { ownSheets } = judgingOf(dossier).setting;
  return ownSheets
    .filter((stage) => sheetPhase(dossier, stage) === 'revealing')
    .map((stage) => <RevealOffer key={stage} {...props} stage={stage} />);
}

function RevealOffer({
  stream,
  stage,
  dossier,
  clock,
  execute,
}: RevealOffersProps & { readonly stage: RequirementStage }) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const own = useOwnSheet(stream, dossier, stage);
  if (own?.view.phase !== 'ready' || own.committed === null || own.committed.revealed !== null) return null;
  const { member, sheet, view, committed } = own;
  const bound = boundSheetOf(view, committed.commitment);
  const reveal = async (shown: NonNullable<typeof bound>) => {
    const { id, name } = member;
    const body = { stage, member: id, name, key: device.key.dev, at: clock.now(), ...shown };
    if (await execute({ name: 'revealSheet', body })) await sheet.letGo();
  };
  const what = t('sheets.revealWhat', { stage: stageName(t, stage) });
  if (bound === null) {
    const text = { what, means: t('sheets.elsewhereMeans'), next: t('sheets.elsewhereNext') };
    return <Message tone="check" isStrip text={text} />;
  }
  return (
    <Message
      tone="check"
      isStrip
      text={{
        what,
        means: t('sheets.revealMeans', { waiting: awaitedText(t, dossier, stage) }),
        next: t('sheets.revealNext'),
      }}
    >
      <Button size="compact-sm" onClick={() => void reveal(bound)}>
        {t('sheets.reveal')}
      </Button>
    </Message>
  );
}
