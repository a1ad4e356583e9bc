/** Why nothing at all could be taken out of an exchange file. */
export type BundleRefusal =
  /** The file is something else. */
  | { readonly kind: 'not-a-bundle' }
  /** Written by a newer app in a format this one does not know. */
  | { readonly kind: 'newer-bundle'; readonly version: number }
  /** Sealed for other people, or for this person on another device. */
  | { readonly kind: 'not-for-you'; readonly recipients: number }
  /** Both copies of the header are damaged: the key of the content is gone. */
  | { readonly kind: 'header-lost' }
  /** It comes from practice and this is the office, or the other way round. */
  | { readonly kind: 'other-space'; readonly practice: boolean };
