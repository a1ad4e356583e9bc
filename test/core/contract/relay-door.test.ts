import { describe, expect, it } from 'vitest';
import { relayAddress } from '#core/contract/relay-door.ts';

describe('the address of a relay', () => {
  it.each([
    '10.0.0.4:17846',
    '172.16.0.1:80',
    '172.31.255.255:1',
    '192.168.1.7:65535',
    '169.254.3.4:17846',
    '127.0.0.1:5000',
  ])('is one of a network of our own: %s', (address) => {
    expect(relayAddress.safeParse(address).success).toBe(true);
  });

  it.each([
    '8.8.8.8:17846',
    '172.32.0.1:80',
    '192.169.1.7:80',
    '192.168.1.7',
    '192.168.1.7:0',
    '192.168.1.7:65536',
    '192.168.1.7:80/x',
    '192.168.1.007:80',
    '192.168.1:80',
    '192.168.1.7.2:80',
    'laptop-siti:80',
    'http://192.168.1.7:80',
    '[::1]:80',
    '',
  ])('is not: %s', (address) => {
    expect(relayAddress.safeParse(address).success).toBe(false);
  });
});
