/** Keys of the server and of the devices it enrolled: what others of the office sign is checked with them. */
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import { parseSealed } from '#core/log/parse.ts';
import { upcast } from '#core/log/upcast.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { REGISTRY_EVENT_KINDS } from '#core/registry/events.ts';
import { type ReadableEvent, signatureFault, type SignatureKnowledge } from '#core/sync/incoming.ts';
import type { ServerLink } from '#renderer/storage/settings.ts';
import type { Device } from './device.ts';

export interface EnrolledKeys {
  readonly signatures: SignatureKnowledge;
  readonly learn: (stream: StreamId, events: readonly ReadableEvent[]) => Promise<void>;
}

/** The key of the server is known from the moment a person confirmed it; those of devices are what it signed for. */
export async function openEnrolledKeys(device: Device, link: Pick<ServerLink, 'id' | 'key'>): Promise<EnrolledKeys> {
  const { check, db } = device;
  const signatures: SignatureKnowledge = { publicKeyOf: check.publicKeyOf, verify: check.verify };
  const server = link.id as string as DeviceId;
  await keep(server, link.key);
  return {
    signatures,
    learn: async (stream, events) => {
      if (stream !== OFFICE_STREAM) return;
      for (const event of events) {
        if (event.header.dev !== server || event.header.type !== 'deviceEnrolled') continue;
        if ((await signatureFault(event, signatures)) !== null) continue;
        const parsed = parseSealed(event.sealed);
        const read = parsed.ok
          ? upcast(REGISTRY_EVENT_KINDS, { ...parsed.value.header, body: parsed.value.body })
          : null;
        if (read?.ok === true && read.value.type === 'deviceEnrolled')
          await keep(read.value.body.dev, read.value.body.key);
      }
    },
  };

  /** Kept before what they signed: events nobody can check would make a stream unreadable. */
  async function keep(dev: DeviceId, key: string): Promise<void> {
    const publicKey = decodeBase64Url(key);
    if (publicKey === null || check.publicKeyOf(dev) !== null) return;
    await db.publicKeys.put({ dev, publicKey });
    check.learn([{ dev, publicKey }]);
  }
}
