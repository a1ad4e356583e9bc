/** One line of the server's log. Only words of ours and numbers go in: no name, no title, no token, nothing of an event. */

export type NoteLevel = 'info' | 'warn' | 'error';

export type Note = (level: NoteLevel, what: string, facts?: Readonly<Record<string, string | number | null>>) => void;

/** What of an error may be written: where it happened. Its message may quote what was being worked on. */
export function factsOfError(error: unknown): { readonly error: string; readonly code: string; readonly at: string } {
  if (!(error instanceof Error)) return { error: typeof error, code: '', at: '' };
  const code: unknown = Reflect.get(error, 'code');
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    code: typeof code === 'string' ? code : '',
    at: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' | '),
  };
}
