/** The server's own certificate: read at the start, and again when its files change. */
import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import type { HttpSettings } from './settings.ts';
import { factsOfError, type Note } from './note.ts';

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

type Files = NonNullable<HttpSettings['tls']>;

/** Rejects where a file cannot be read, or both do not belong together. */
export async function readCertificate({ certificate, key }: Files): Promise<Certificate> {
  const found = { cert: await readFile(certificate, 'utf8'), key: await readFile(key, 'utf8') };
  createSecureContext(found);
  return found;
}

/** Tools that renew certificates write two files one after the other, or move links: asking is surer than being told. */
const LOOK_MS = 30_000;

/** Uses a changed certificate for connections from then on; one that is not usable is told, and the old one stays. */
export function followCertificate(
  files: Files,
  first: Certificate,
  use: (certificate: Certificate) => void,
  note: Note,
  lookMs = LOOK_MS,
): () => void {
  let current = first;
  const look = async (): Promise<void> => {
    try {
      const found = await readCertificate(files);
      if (found.cert === current.cert && found.key === current.key) return;
      current = found;
      use(found);
      note('info', 'certificate-changed');
    } catch (error) {
      note('warn', 'certificate-unusable', factsOfError(error));
    }
  };
  const timer = setInterval(() => void look(), lookMs);
  timer.unref();
  return () => clearInterval(timer);
}
