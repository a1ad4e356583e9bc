// Carries calls from pages to the main process and their answers back, over Chromium's debugger. Bytes travel as text.

import type { CDPSession, Page } from 'playwright-core';
import { originOf } from './addresses.ts';
import { invoke } from './protocol.ts';

/** The name under which pages reach the double's IPC; a compromised page would know the real one as well. */
export const INVOKE = '__electronDoubleInvoke';
const SEND = '__electronDoubleSend';
const RECEIVE = '__electronDoubleReceive';
/** Listeners of `ipcRenderer.on`, by channel. */
export const LISTENERS = '__electronDoubleListeners';

interface Call {
  readonly id: number;
  readonly channel: string;
  readonly args: readonly unknown[];
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string; readonly securityOrigin: string };
  readonly childFrames?: readonly FrameTree[];
}

/** A frame as `WebFrameMain`, as far as a sender check looks at one. */
interface SenderFrame {
  readonly parent: SenderFrame | null;
  readonly origin: string;
}

/** Gives every frame the page's end of the wire; whether a call is obeyed is for the app to decide. */
const PAGE_END = `(() => {
  const waiting = new Map();
  let lastId = 0;
  const write = (_key, value) => (value instanceof Uint8Array ? { bytesInBase64: value.toBase64() } : value);
  const read = (_key, value) =>
    typeof value?.bytesInBase64 === 'string' ? Uint8Array.fromBase64(value.bytesInBase64) : value;
  window.${INVOKE} = (channel, args) => {
    const id = (lastId += 1);
    const answer = Promise.withResolvers();
    waiting.set(id, answer);
    window.${SEND}(JSON.stringify({ id, channel, args }, write));
    return answer.promise;
  };
  window.${LISTENERS} = new Map();
  window.${RECEIVE} = (text) => {
    const { id, value, failure } = JSON.parse(text, read);
    const answer = waiting.get(id);
    waiting.delete(id);
    if (failure === undefined) answer.resolve(value);
    else answer.reject(new Error(failure));
  };
})();`;

/** What calls the listeners of a channel in a page, as `webContents.send` does. */
export function signalExpression(channel: string, details: readonly unknown[]): string {
  const given = ['{}', ...details.map((each) => JSON.stringify(each))].join(', ');
  return `for (const hear of window.${LISTENERS}.get(${JSON.stringify(channel)}) ?? []) hear(${given})`;
}

/** Connects one page; `sender` is what handlers see as the contents that asked. */
export async function connectIpc(page: Page, session: CDPSession, sender: unknown): Promise<void> {
  const frameByContext = new Map<number, string>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = (context.auxData ?? {}) as { frameId?: string };
    if (frameId !== undefined) frameByContext.set(context.id, frameId);
  });
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== SEND) return;
    const frameId = frameByContext.get(executionContextId) ?? '';
    void answer(session, sender, { call: readCall(payload), frameId, executionContextId });
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: SEND });
  await page.addInitScript(PAGE_END);
}

async function answer(
  session: CDPSession,
  sender: unknown,
  { call, frameId, executionContextId }: { call: Call; frameId: string; executionContextId: number },
): Promise<void> {
  // A page that asked and was closed at once is no sender any more.
  const asked = await session.send('Page.getFrameTree').catch(() => null);
  if (asked === null) return;
  const event = { sender, senderFrame: findFrame(asked.frameTree, frameId, null) };
  const outcome = await invoke(call.channel, event, call.args).then(
    (value) => ({ id: call.id, value }),
    (cause: unknown) => ({ id: call.id, failure: String(cause) }),
  );
  const expression = `window.${RECEIVE}(${JSON.stringify(JSON.stringify(outcome, writeBytes))})`;
  // Nobody waits any more where the page has moved on or gone.
  await session.send('Runtime.evaluate', { expression, contextId: executionContextId }).catch(() => undefined);
}

/** Null when the frame is gone, as Electron has it. */
function findFrame(tree: FrameTree, id: string, parent: SenderFrame | null): SenderFrame | null {
  // Chromium names no origin here for a frame that was handed its text; it has its parent's.
  const isHandedOver = tree.frame.url === 'about:srcdoc' || tree.frame.url === 'about:blank';
  const origin = isHandedOver && parent !== null ? parent.origin : originOf(tree.frame.securityOrigin);
  const frame = { parent, origin };
  if (tree.frame.id === id) return frame;
  for (const child of tree.childFrames ?? []) {
    const found = findFrame(child, id, frame);
    if (found !== null) return found;
  }
  return null;
}

function readCall(payload: string): Call {
  return JSON.parse(payload, (_key, value: unknown) =>
    isBytes(value) ? new Uint8Array(Buffer.from(value.bytesInBase64, 'base64')) : value,
  );
}

function writeBytes(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { bytesInBase64: Buffer.from(value).toString('base64') } : value;
}

function isBytes(value: unknown): value is { readonly bytesInBase64: string } {
  return (
    typeof value === 'object' && value !== null && 'bytesInBase64' in value && typeof value.bytesInBase64 === 'string'
  );
}
