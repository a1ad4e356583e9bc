/** Who publishes, and under which registered prefix. */

/** What an office sets about its open data; null = not set. */
export interface PublicationSettings {
  /** `ocds-` and the six characters the Open Contracting Partnership registered for the publisher. */
  readonly prefix: string | null;
  /** Null = the unit of the letterhead. */
  readonly publisher: string | null;
  /** The list the publisher's own number is from, and the number. */
  readonly scheme: string | null;
  readonly uid: string | null;
  /** Where files are put out, `https://lpse.example.go.id/ocds/`. */
  readonly address: string | null;
  /** Address of the licence the data is under. */
  readonly license: string | null;
}

/** The same, as files carry it. */
export interface Publication extends PublicationSettings {
  readonly prefix: string;
  readonly publisher: string;
}

/** Of an office that has set nothing. */
export const NO_PUBLICATION: PublicationSettings = {
  prefix: null,
  publisher: null,
  scheme: null,
  uid: null,
  address: null,
  license: null,
};

/** Stands where no prefix is registered: six letters nobody is given, so that a file shows what it lacks. */
export const UNREGISTERED_PREFIX = 'ocds-xxxxxx';

const UNREGISTERED_NOTE = '(prefiks OCDS belum terdaftar)';

/** Settings with what stands where they say nothing; a publisher without a prefix is marked as such. */
export function publicationOf(
  settings: PublicationSettings,
  letterhead: { readonly lines: readonly string[] },
): Publication {
  const name = settings.publisher ?? letterhead.lines.at(-1) ?? 'Pokja Pemilihan';
  const { prefix } = settings;
  if (prefix !== null && prefix !== UNREGISTERED_PREFIX) return { ...settings, prefix, publisher: name };
  return { ...settings, prefix: UNREGISTERED_PREFIX, publisher: `${name} ${UNREGISTERED_NOTE}` };
}

/** Of an office nobody has set up. */
export const UNREGISTERED: Publication = publicationOf(NO_PUBLICATION, { lines: [] });

/** Whether a text has the form of a prefix. */
export function isPrefix(text: string): boolean {
  return /^ocds-[a-z0-9]{6}$/.test(text);
}

export function isRegistered({ prefix }: Publication): boolean {
  return prefix !== UNREGISTERED_PREFIX;
}

/** An address on the web, which is what the standard wants of places and licences. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(text);
}
