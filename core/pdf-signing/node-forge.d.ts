// The little of node-forge that opens a key file. @types/node-forge would bring Node's globals into core.

declare module 'node-forge/lib/forge.js' {
  interface Asn1 {
    readonly value: string | readonly Asn1[];
  }
  interface Bag {
    readonly attributes: { readonly localKeyId?: readonly string[] };
    /** Null where it is not of RSA; `asn1` then has it as it stands in the file. */
    readonly key?: object | null;
    readonly cert?: object | null;
    readonly asn1?: Asn1;
  }
  const forge: {
    readonly asn1: {
      readonly fromDer: (bytes: unknown, options?: { readonly strict: boolean }) => Asn1;
      readonly toDer: (value: Asn1) => { readonly getBytes: () => string };
    };
    readonly util: {
      readonly createBuffer: (bytes: Uint8Array) => unknown;
    };
    readonly pki: {
      readonly oids: Readonly<Record<'certBag' | 'keyBag' | 'pkcs8ShroudedKeyBag', string>>;
      readonly privateKeyToAsn1: (key: object) => Asn1;
      readonly wrapRsaPrivateKey: (key: Asn1) => Asn1;
      readonly certificateToAsn1: (certificate: object) => Asn1;
    };
    readonly pkcs12: {
      readonly pkcs12FromAsn1: (
        file: Asn1,
        strict: boolean,
        passphrase: string,
      ) => {
        readonly getBags: (filter: {
          readonly bagType: string;
        }) => Readonly<Record<string, readonly Bag[] | undefined>>;
      };
    };
  };
  export { type Asn1, type Bag };
  export default forge;
}

declare module 'node-forge/lib/md.all.js';
declare module 'node-forge/lib/pkcs12.js';
