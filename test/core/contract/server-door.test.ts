import { expect, test } from 'vitest';
import { isServerAddress, serverQuestion } from '#core/contract/server-door.ts';

test.each([
  'https://meja.lpse.contoh.go.id',
  'https://meja.lpse.contoh.go.id:8443',
  'http://127.0.0.1:4180',
  'http://localhost:4180',
  'http://[::1]:4180',
])('%s is the address of a server', (address) => {
  expect(isServerAddress(address)).toBe(true);
});

test.each([
  'http://meja.lpse.contoh.go.id',
  'https://meja.lpse.contoh.go.id/',
  'https://admin@meja.lpse.contoh.go.id',
  'https://meja.lpse.contoh.go.id/v1',
  'https://meja.lpse.contoh.go.id?x',
  'HTTPS://MEJA.LPSE.CONTOH.GO.ID',
  'http://127.0.0.1.contoh.id',
  'file:///etc/passwd',
  'https://',
  '',
])('%s is none', (address) => {
  expect(isServerAddress(address)).toBe(false);
});

const FILE = `/v1/files/${'0a'.repeat(32)}`;

test('a page asks for files by their hashes, and says nothing in headers but what files need', () => {
  const question = { method: 'PATCH', path: FILE, body: null, token: null };
  expect(serverQuestion.safeParse({ ...question, headers: { 'upload-offset': '17' } }).success).toBe(true);
  expect(serverQuestion.safeParse({ ...question, headers: { range: 'bytes=0-9' } }).success).toBe(true);
  for (const headers of [{ cookie: 'a' }, { 'upload-offset': '1\r\nhost: x' }, { range: 'bytes=0-9,20-29' }]) {
    expect(serverQuestion.safeParse({ ...question, headers }).success).toBe(false);
  }
});

test.each([
  `${FILE}/..`,
  '/v1/files/../push',
  '/v1/files/0A',
  '/v1/../admin',
  '/metrics',
  'https://lain.id/v1/push',
  '/v1/push?x=1',
  '/v2/push',
])('a page asks nothing at %s', (path) => {
  expect(serverQuestion.safeParse({ method: 'GET', path, body: null, token: null }).success).toBe(false);
});
