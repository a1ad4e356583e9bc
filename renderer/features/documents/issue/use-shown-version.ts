import { useState } from 'react';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import { type IssuedDocument, versionsOf } from '#core/tender/issued-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { type FrozenDocument, useFrozen } from '#renderer/session/use-frozen.ts';

export interface ShownVersion {
  readonly versions: readonly IssuedDocument[];
  /** Null = the draft. */
  readonly version: IssuedDocument | null;
  /** What it says, under its seal; null for the draft, and while it is read. */
  readonly sealed: FrozenDocument | null;
  readonly show: (version: number | null) => void;
}

interface Chosen {
  readonly key: DocumentKey;
  readonly version: number | null;
}

/** Which version of a document is on screen: the newest that went out, else its draft, until someone chooses. */
export function useShownVersion(dossier: Dossier, key: DocumentKey, asked: number | null): ShownVersion {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const versions = versionsOf(dossier, key);
  const number = chosen?.key === key ? chosen.version : (asked ?? versions.at(-1)?.version ?? null);
  const version = versions.find((each) => each.version === number) ?? null;
  const sealed = useFrozen(version, dossier.notice.code);
  return { versions, version, sealed, show: (next) => setChosen({ key, version: next }) };
}
