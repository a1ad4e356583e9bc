import type { DocumentModel } from './model.ts';

/** The line at the foot of every page; a document that went out says its version and fingerprint there. */
export function footLine({ footer, seal }: Pick<DocumentModel, 'footer' | 'seal'>): string {
  return seal === undefined ? footer : `${footer} · Versi ${seal.version} · Sidik ${seal.fingerprint}`;
}
