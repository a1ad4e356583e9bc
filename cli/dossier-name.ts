import type { Dossier } from '#core/tender/model.ts';

/** Name of a tender's file: its code, with whatever a file name cannot hold made plain. */
export function dossierFileName({ notice }: Dossier): string {
  const plain = notice.code.replace(/[^\w-]+/g, '_').slice(0, 100);
  // Names Windows keeps for devices, and names that hide a file.
  return `${/^(?:con|prn|aux|nul|com\d|lpt\d|_*)$/i.test(plain) ? `tender-${plain}` : plain}.json`;
}
