import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Zone } from '#core/calendar/instant.ts';
import type { Signer } from '#core/documents/issue/signers.ts';
import type { CopyFault, InspectedCopy } from '#core/pdf-signing/inspect-copy.ts';
import type { NamedBytes } from '#core/pdf-signing/pictures-to-pdf.ts';
import type { Result } from '#core/shared/result.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import { pickFiles } from '#renderer/opened-files.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { MessageText } from '#renderer/ui/Message.tsx';
import { faultText } from './fault-text.ts';
import { readWhole } from '#renderer/session/read-issued.ts';
import { inspectScan, inspectSigned } from './pdf-signing.ts';

interface ReturnedOptions {
  readonly version: IssuedDocument;
  readonly signers: readonly Signer[];
  readonly zone: Zone;
  readonly onFound: (found: InspectedCopy) => void;
}

export interface Returned {
  readonly busy: boolean;
  /** Why the last file could not be looked at. */
  readonly fault: MessageText | null;
  readonly chooseScan: () => void;
  readonly chooseSigned: () => void;
}

const SCAN_ENDINGS = ['.pdf', '.jpg', '.jpeg', '.png'];

/** Lets a person choose a signed paper, and looks at it. */
export function useReturned({ version, signers, zone, onFound }: ReturnedOptions): Returned {
  const { t } = useTranslation();
  const { attachments } = useWorkspace();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<MessageText | null>(null);

  const look = async (
    choose: () => Promise<readonly File[] | null>,
    inspect: (files: readonly NamedBytes[]) => Promise<Result<InspectedCopy, CopyFault>>,
  ) => {
    const chosen = await choose();
    if (chosen === null || chosen.length === 0) return;
    setBusy(true);
    setFault(null);
    try {
      // Scanners number their pages, and dialogs hand files over in any order.
      const inOrder = chosen.toSorted((a, b) => a.name.localeCompare(b.name, 'id', { numeric: true }));
      const found = await inspect(await Promise.all(inOrder.map(readChosen)));
      if (found.ok) onFound(found.value);
      else setFault(faultText(t, found.error, zone));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      // Moved, renamed or taken away between choosing and reading.
      setFault(faultText(t, { kind: 'pdf-damaged', cause: error.name }, zone));
    } finally {
      setBusy(false);
    }
  };

  const signed = async ([file]: readonly NamedBytes[]) => {
    const ours = version.pdf === null ? null : await readWhole(attachments, version.pdf.sha256);
    return inspectSigned({
      file: file ?? { name: '', bytes: new Uint8Array() },
      ours: ours?.ok ? ours.value : null,
      signers,
    });
  };

  return {
    busy,
    fault,
    chooseScan: () => void look(() => pickFiles({ pick: 'files', endings: SCAN_ENDINGS }), inspectScan),
    chooseSigned: () => void look(() => pickFiles({ pick: 'file', endings: ['.pdf'] }), signed),
  };
}

/** A chosen file with its bytes. */
export async function readChosen(file: File): Promise<NamedBytes> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
