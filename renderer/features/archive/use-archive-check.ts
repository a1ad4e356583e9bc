import { useCallback, useState } from 'react';
import { type ArchiveReport, verifyArchive } from '#core/exchange/archive/verify-archive.ts';
import { browserArchiveCodec } from '#renderer/session/archive-codec.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { createVerify } from '#renderer/storage/signature-check.ts';

export type ArchiveCheck =
  | { readonly phase: 'none' }
  | { readonly phase: 'checking'; readonly name: string; readonly events: number; readonly total: number }
  | { readonly phase: 'checked'; readonly name: string; readonly report: ArchiveReport }
  | { readonly phase: 'not-read'; readonly name: string; readonly code: string };

/** An archive someone chose, checked with nothing but its own bytes. */
export function useArchiveCheck(): { readonly check: ArchiveCheck; readonly choose: () => Promise<void> } {
  const desktop = useDesktop();
  const [check, setCheck] = useState<ArchiveCheck>({ phase: 'none' });
  const choose = useCallback(async () => {
    const answer = await desktop.openFiles({ purpose: 'archive', pick: 'file' });
    if (!answer.ok) return setCheck({ phase: 'not-read', name: '', code: answer.error.kind });
    if (answer.value.outcome === 'cancelled') return;
    const [file] = answer.value.files;
    if (file === undefined) return;
    const { name, content } = file;
    if (content.kind !== 'bytes') return setCheck({ phase: 'not-read', name, code: content.kind });
    setCheck({ phase: 'checking', name, events: 0, total: 0 });
    const report = await verifyArchive(pieces(content.bytes), {
      codec: browserArchiveCodec,
      verify: createVerify(),
      onProgress: ({ events, total }) => setCheck({ phase: 'checking', name, events, total }),
    });
    setCheck({ phase: 'checked', name, report });
  }, [desktop]);
  return { check, choose };
}

const PIECE_BYTES = 65_536;

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}
