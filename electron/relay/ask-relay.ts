/** One message to a relay in the same network, and its answer. No proxy stands between two laptops in a room. */
import { request } from 'node:http';
import { RELAY_HEADER, RELAY_MAX_BYTES, RELAY_PATH, type RelayReply } from '#core/contract/relay-door.ts';

/** The other side may take a tender in before it answers.   Units  milliseconds. */
const PATIENCE_MS = 120_000;
/** A laptop in the same room answers at once, or is not there.   Units  milliseconds. */
const CONNECT_MS = 8_000;

export function askRelay(address: string, body: Uint8Array): Promise<RelayReply> {
  const [host, port] = address.split(':');
  return new Promise((resolve) => {
    let late: Extract<RelayReply['outcome'], 'offline' | 'timed-out'> = 'offline';
    const asked = request({
      host,
      port: Number(port),
      path: RELAY_PATH,
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { 'content-type': 'application/octet-stream', 'content-length': body.length },
    });
    const connecting = setTimeout(() => asked.destroy(), CONNECT_MS);
    asked.once('socket', (socket) =>
      socket.once('connect', () => {
        clearTimeout(connecting);
        late = 'timed-out';
      }),
    );
    asked.once('error', (cause) => {
      clearTimeout(connecting);
      resolve({ outcome: cause.name === 'AbortError' ? late : 'offline' });
    });
    asked.once('response', (response) => {
      const pieces: Buffer[] = [];
      let length = 0;
      response.on('data', (piece: Buffer) => {
        length += piece.length;
        if (length > RELAY_MAX_BYTES) asked.destroy();
        else pieces.push(piece);
      });
      response.once('error', () => resolve({ outcome: 'offline' }));
      response.once('end', () => {
        if (response.headers[RELAY_HEADER] !== '1') return resolve({ outcome: 'not-ours' });
        if (response.statusCode !== 200) return resolve({ outcome: 'busy' });
        return resolve({ outcome: 'answered', body: new Uint8Array(Buffer.concat(pieces)) });
      });
    });
    asked.end(body);
  });
}
