import type { Signer } from '#core/documents/issue/signers.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import type { VersionSigning } from '#core/tender/signing-model.ts';
import type { StageProps } from '#renderer/session/stage.ts';

/** A version that is out, who signs it, and what is known of that. */
export interface SigningProps extends Pick<StageProps, 'dossier' | 'words' | 'execute' | 'clock'> {
  readonly documentKey: DocumentKey;
  readonly version: IssuedDocument;
  readonly signers: readonly Signer[];
  readonly signing: VersionSigning;
}
