/** Key files made by OpenSSL, and signatures judged by Poppler's `pdfsig`: neither shares code with the app. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why the tests with real signatures cannot run here; null = they can. */
export const missingSigningTool: string | null =
  ['openssl', 'pdfsig'].find((tool) => spawnSync(tool, ['-v'], { stdio: 'ignore' }).error !== undefined) ?? null;

export const KEY_PASSPHRASE = 'rahasia-uji';

export interface KeyFileWish {
  readonly name: string;
  /** How the key is made, and how the file is protected. */
  readonly kind?: 'rsa' | 'elliptic' | 'rsa-legacy';
  /** Good for 2020 only. */
  readonly hasExpired?: boolean;
  /** Without the private key, as certificates are given to others. */
  readonly withoutKey?: boolean;
}

/** A key file as certificate offices hand them out. */
export function makeKeyFile({ name, kind = 'rsa', hasExpired = false, withoutKey = false }: KeyFileWish): Uint8Array {
  return inFolder((folder) => {
    const [key, certificate, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem'), join(folder, 'key.p12')];
    const algorithm = kind === 'elliptic' ? ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['rsa:2048'];
    const request = ['-newkey', ...algorithm, '-nodes', '-keyout', key, '-subj', `/CN=${name}/O=Pokja Uji`];
    selfSign(folder, { request, certificate, key, until: hasExpired ? '20210101000000Z' : '20491231000000Z' });
    const keyPart = withoutKey ? ['-nokeys'] : ['-inkey', key];
    const legacy = kind === 'rsa-legacy' ? ['-legacy'] : [];
    openssl([
      'pkcs12',
      '-export',
      ...legacy,
      ...keyPart,
      '-in',
      certificate,
      '-out',
      file,
      '-passout',
      `pass:${KEY_PASSPHRASE}`,
    ]);
    return new Uint8Array(readFileSync(file));
  });
}

/** The signature OpenSSL makes of bytes, in its own way: with its time and without naming the certificate by its hash. */
export function signWithOpenssl(keyFile: Uint8Array, content: Uint8Array): Uint8Array {
  return inFolder((folder) => {
    const [file, pem, signed, out] = ['key.p12', 'key.pem', 'content', 'out'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
      string,
    ];
    writeFileSync(file, keyFile);
    writeFileSync(signed, content);
    openssl(['pkcs12', '-in', file, '-nodes', '-passin', `pass:${KEY_PASSPHRASE}`, '-out', pem]);
    openssl([
      'cms',
      '-sign',
      '-binary',
      '-md',
      'sha384',
      '-in',
      signed,
      '-signer',
      pem,
      '-outform',
      'DER',
      '-out',
      out,
    ]);
    return new Uint8Array(readFileSync(out));
  });
}

/** What `pdfsig` says of a file: a line for each signature, the whole answer. */
export function askPdfsig(pdf: Uint8Array): string {
  return inFolder((folder) => {
    const file = join(folder, 'signed.pdf');
    writeFileSync(file, pdf);
    const { stdout, stderr } = spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
    return stdout + stderr;
  });
}

/** What OpenSSL says of the signature itself, given the bytes it speaks for and the certificate that is believed. */
export function askOpenssl(signature: Uint8Array, signed: Uint8Array, trusted: Uint8Array): string {
  return inFolder((folder) => {
    const [encoded, content] = [join(folder, 'signature.der'), join(folder, 'content')];
    writeFileSync(encoded, signature);
    writeFileSync(content, signed);
    const believed = join(folder, 'trusted.pem');
    const lines = Buffer.from(trusted).toString('base64').replaceAll(/.{64}/gu, '$&\n');
    writeFileSync(believed, `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`);
    const { stderr } = spawnSync(
      'openssl',
      [
        'cms',
        '-verify',
        '-cades',
        '-inform',
        'DER',
        '-in',
        encoded,
        '-content',
        content,
        '-binary',
        '-CAfile',
        believed,
        '-purpose',
        'any',
        '-out',
        join(folder, 'out'),
      ],
      { encoding: 'utf8' },
    );
    return stderr;
  });
}

interface SelfSigning {
  readonly request: readonly string[];
  readonly certificate: string;
  readonly key: string;
  readonly until: string;
}

/** By `ca`, because `req` can write no dates of the past before OpenSSL 3.4. */
function selfSign(folder: string, { request, certificate, key, until }: SelfSigning): void {
  const [csr, config, serial] = [join(folder, 'req.pem'), join(folder, 'ca.cnf'), join(folder, 'serial')];
  const database = join(folder, 'index.txt');
  writeFileSync(database, '');
  writeFileSync(serial, '01');
  writeFileSync(
    config,
    `[ca]\ndefault_ca=own\n[own]\ndatabase=${database}\nserial=${serial}\nnew_certs_dir=${folder}\ndefault_md=sha256\npolicy=any\n[any]\ncommonName=supplied\norganizationName=optional\n`,
  );
  openssl(['req', '-new', ...request, '-out', csr]);
  const dates = ['-startdate', '20200101000000Z', '-enddate', until];
  openssl(['ca', '-batch', '-selfsign', '-config', config, '-keyfile', key, '-in', csr, '-out', certificate, ...dates]);
}

function openssl(args: readonly string[]): void {
  execFileSync('openssl', [...args], { stdio: ['ignore', 'ignore', 'pipe'] });
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'meja-tanda-tangan-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
