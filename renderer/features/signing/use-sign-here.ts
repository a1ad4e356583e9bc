import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '#core/calendar/zone.ts';
import type { Signer } from '#core/documents/issue/signers.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { issuedFileName } from '#core/tender/named-files.ts';
import { standingCopies } from '#core/tender/signing-model.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { MessageText } from '#renderer/ui/Message.tsx';
import { faultText, notHereText } from './fault-text.ts';
import { readWhole } from '#renderer/session/read-issued.ts';
import { inspectSigned, signHere } from './pdf-signing.ts';
import type { SigningProps } from './signing-props.ts';
import { useRecordCopy } from './use-record-copy.tsx';

interface SignHereOptions extends SigningProps {
  readonly content: DocumentModel;
}

interface SigningWish {
  readonly signer: Signer;
  readonly keyFile: Uint8Array;
  readonly passphrase: string;
}

export interface SignerHere {
  readonly busy: boolean;
  /** Why nothing was signed. */
  readonly fault: MessageText | null;
  /** Answers whether it was signed and attached. */
  readonly sign: (wish: SigningWish) => Promise<boolean>;
}

/** Signs the newest file that continues ours, so that signatures follow one another, and attaches what comes of it. */
export function useSignHere(options: SignHereOptions): SignerHere {
  const { dossier, documentKey, version, signers, signing, content, clock, execute } = options;
  const { t } = useTranslation();
  const { attachments } = useWorkspace();
  const recorder = useRecordCopy();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<MessageText | null>(null);
  const { zone } = dossier.notice;

  async function signNow({ signer, keyFile, passphrase }: SigningWish): Promise<boolean> {
    if (version.pdf === null) return false;
    const ours = await readWhole(attachments, version.pdf.sha256);
    if (!ours.ok) return fail(notHereText(t, ours.error));
    const last = standingCopies(signing).find(({ relation }) => relation === 'continued');
    const newest = last === undefined ? ours : await readWhole(attachments, last.file.sha256);
    if (!newest.ok) return fail(notHereText(t, newest.error));
    const at = clock.now();
    const signed = await signHere({ file: newest.value, content, signer, keyFile, passphrase, at });
    if (!signed.ok) return fail(faultText(t, signed.error, zone));
    const name = `${issuedFileName(documentKey, version.version)}-ttd-${signer.place}.pdf`;
    const found = await inspectSigned({ file: { name, bytes: signed.value }, ours: ours.value, signers });
    if (!found.ok) return fail(faultText(t, found.error, zone));
    const date = dateIn(at, zone);
    return recorder.record(
      {
        key: documentKey,
        version: version.version,
        copy: found.value,
        note: null,
        signed: [signer],
        date,
      },
      execute,
    );
  }

  function fail(text: MessageText): boolean {
    setFault(text);
    return false;
  }

  return {
    busy,
    fault,
    sign: async (wish) => {
      if (busy) return false;
      setBusy(true);
      setFault(null);
      try {
        return await signNow(wish);
      } finally {
        setBusy(false);
      }
    },
  };
}
