/** What of a tender needs its steps as the office has them: the stage of steps, and the documents. */
import type { ComponentProps } from 'react';
import type { StreamId } from '#core/log/envelope.ts';
import type { SopFacts } from '#core/sop/facts.ts';
import { DocumentsStage } from '#renderer/features/documents/DocumentsStage.tsx';
import { SopStage } from '#renderer/features/quality/SopStage.tsx';
import { useStepChecklist } from '#renderer/session/use-step-checklist.ts';

interface OfTender {
  readonly stream: StreamId;
  readonly facts: SopFacts;
}

export function TenderSteps({
  stream,
  facts,
  ...props
}: OfTender & Omit<ComponentProps<typeof SopStage>, 'checklist'>) {
  return <SopStage {...props} checklist={useStepChecklist(stream, facts)} />;
}

export function TenderDocuments({
  stream,
  facts,
  ...props
}: OfTender & Omit<ComponentProps<typeof DocumentsStage>, 'checklist'>) {
  return <DocumentsStage {...props} checklist={useStepChecklist(stream, facts)} />;
}
