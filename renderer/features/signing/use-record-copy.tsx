import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { Hash } from '#core/log/envelope.ts';
import type { Signer } from '#core/documents/issue/signers.ts';
import type { InspectedCopy } from '#core/pdf-signing/inspect-copy.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import type { SignedCopy, SignerMark } from '#core/tender/signing-model.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { storageMessageOf } from '#renderer/session/messages.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { MessageParts } from '#renderer/ui/Message.tsx';

export interface CopyToRecord {
  readonly key: DocumentKey;
  readonly version: number;
  readonly copy: InspectedCopy;
  readonly note: string | null;
  /** Those who are thereby known to have signed. */
  readonly signed: readonly Signer[];
  readonly date: DateOnly;
}

export interface CopyRecorder {
  readonly busy: boolean;
  /** Answers whether it is attached to the tender written so; what went wrong has been shown. */
  readonly record: (copy: CopyToRecord, execute: StageProps['execute']) => Promise<boolean>;
}

/** Keeps a signed paper, lets the log name it, and marks who signed: the file first, or none of it. */
export function useRecordCopy(): CopyRecorder {
  const { attachments, clock } = useWorkspace();
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);

  async function recordNow(
    { key, version, copy, note, signed, date }: CopyToRecord,
    execute: StageProps['execute'],
  ): Promise<boolean> {
    const { file, kind, pages, relation, signatures } = copy;
    const named = { name: file.name, file: new File([Uint8Array.from(file.bytes)], file.name) };
    const outcome = await attachments.add([named], {
      record: async ([kept]) => {
        if (kept === undefined || kept.size === null) return false;
        const attached: SignedCopy = {
          kind,
          file: { sha256: kept.sha256 as Hash, size: kept.size, name: file.name },
          pages,
          relation,
          signatures,
          attachedAt: clock.now(),
          note,
          withdrawn: null,
        };
        return execute({ name: 'attachSignedCopy', body: { key, version, copy: attached } });
      },
    });
    if (outcome.kind === 'cannot-save') {
      const text = storageMessageOf(t, outcome.fault);
      const closeButtonProps = { 'aria-label': t('shell.close') };
      notifications.show({ message: <MessageParts text={text} />, color: 'red', autoClose: 12_000, closeButtonProps });
    }
    if (outcome.kind !== 'added') return false;
    const way = kind === 'scan' ? 'wet' : 'electronic';
    for (const { place, name } of signed) {
      const mark: SignerMark = { name, way, date, reason: null };
      await execute({ name: 'setSignerMark', body: { key, version, signer: place, mark } });
    }
    return true;
  }

  return {
    busy,
    record: async (copy, execute) => {
      if (busy) return false;
      setBusy(true);
      try {
        return await recordNow(copy, execute);
      } finally {
        setBusy(false);
      }
    },
  };
}
