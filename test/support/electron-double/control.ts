// How a test speaks with the double in the app's process: what a person or the system would do there, and what was asked
// of them. Messages are plain data over the channel Node gives a forked process.

/** Something the app asked of the system around it. */
export interface SystemCall {
  readonly name: string;
  readonly details: unknown;
}

/** A printer as Electron tells of it. */
export interface PrinterInfo {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly options: Readonly<Record<string, string>>;
}

/** What a person answers to the next question of that kind. */
export type Answer =
  | { readonly to: 'save-dialog'; readonly path: string | null }
  | { readonly to: 'open-dialog'; readonly paths: readonly string[] | null }
  | { readonly to: 'message-box'; readonly button: number }
  /** Of the print dialog, or of the printer itself for a job without one. */
  | { readonly to: 'print-dialog'; readonly failure: string | null }
  | { readonly to: 'printers'; readonly printers: readonly PrinterInfo[] };

export type Command =
  | { readonly do: 'answer'; readonly answer: Answer }
  | { readonly do: 'list-calls' }
  /** Loads the app's page again, with a query to tell it by; forgets what was asked and answered since the start. */
  | { readonly do: 'begin-anew'; readonly query: string }
  /** Raises an event Electron would raise; answered with whether the app prevented its default. */
  | {
      readonly do: 'emit';
      readonly on: 'app' | 'window' | 'contents' | 'session' | 'power';
      readonly event: string;
      readonly details: Record<string, unknown>;
    }
  /** Asks the app's permission handlers, as a page would make Electron do. */
  | {
      readonly do: 'ask-permission';
      readonly permission: string;
      readonly url: string;
      readonly isMainFrame: boolean;
    }
  /** Puts a foreign page into the main window behind the guards' back: what if they had failed? */
  | { readonly do: 'break-in'; readonly url: string; readonly html: string }
  | { readonly do: 'set-bounds'; readonly bounds: Bounds }
  | { readonly do: 'get-bounds' }
  | { readonly do: 'close-window' }
  /** Runs an expression in the main window's page, where no second debugger looks on. */
  | { readonly do: 'run-in-page'; readonly expression: string };

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Request = Command & { readonly id: number };

export type Reply =
  | { readonly kind: 'ready'; readonly debuggerUrl: string; readonly browserPid: number }
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

const calls: SystemCall[] = [];
const answers: Answer[] = [];

/** Notes what the app asked; only plain data survives the way to the test. */
export function noteCall(name: string, details: unknown): void {
  calls.push({ name, details: JSON.parse(JSON.stringify(details ?? null)) });
}

export function listCalls(): readonly SystemCall[] {
  return calls;
}

/** How many of the calls belong to the app's start. */
let startCalls: number | null = null;

export function forgetSinceStart(): void {
  startCalls ??= calls.length;
  calls.length = startCalls;
  answers.length = 0;
}

export function queueAnswer(answer: Answer): void {
  answers.push(answer);
}

/** Takes the answer a test has laid ready; a question nobody expected fails loudly. */
export function takeAnswer<Kind extends Answer['to']>(kind: Kind): Extract<Answer, { to: Kind }> {
  const index = answers.findIndex(({ to }) => to === kind);
  const [answer] = index < 0 ? [] : answers.splice(index, 1);
  if (answer === undefined) throw new Error(`the test has no answer ready for ${kind}`);
  return answer as Extract<Answer, { to: Kind }>;
}

export function sendToTest(reply: Reply): void {
  process.send?.(reply);
}
