/** The machine's cryptography, handed in by whoever runs where there is one. */
import { CryptoEngine, type CryptoEngineParameters, type ICryptoEngine } from 'pkijs';

export type SigningEngine = ICryptoEngine;

/** The standard WebCrypto of a browser or of Node, under the names of certificates and signatures. */
export function createSigningEngine(webCrypto: CryptoEngineParameters['crypto']): SigningEngine {
  return new CryptoEngine({ name: 'web-crypto', crypto: webCrypto });
}
