/** Who publishes, and under which registered prefix. */

/** What an office says of its open data. */
export interface Publication {
  /** `ocds-` and the six characters the Open Contracting Partnership registered for the publisher. */
  readonly prefix: string;
  readonly publisher: string;
  /** The list the publisher's own number is from, and the number. */
  readonly scheme: string | null;
  readonly uid: string | null;
  /** Where files are put out, `https://lpse.example.go.id/ocds/`; null = not known yet. */
  readonly address: string | null;
  /** Address of the licence the data is under. */
  readonly license: string | null;
}

/** Stands where no prefix is registered: six letters nobody can be given, so that a file shows what it lacks. */
export const UNREGISTERED_PREFIX = 'ocds-xxxxxx';

/** Of an office that has registered nothing. */
export const UNREGISTERED: Publication = {
  prefix: UNREGISTERED_PREFIX,
  publisher: 'Pokja Pemilihan (prefiks OCDS belum terdaftar)',
  scheme: null,
  uid: null,
  address: null,
  license: null,
};

/** Whether a text has the form of a prefix; the unregistered one has it too. */
export function isPrefix(text: string): boolean {
  return /^ocds-[a-z0-9]{6}$/.test(text);
}

export function isRegistered({ prefix }: Publication): boolean {
  return prefix !== UNREGISTERED_PREFIX;
}
