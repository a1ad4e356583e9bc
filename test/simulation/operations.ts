/** What can happen in a history, as data: printed when one fails, and shrunk. Numbers choose among what is there, modulo. */
import type { Role } from '#core/committee/role.ts';

export const ATTACKS = [
  'body-changed',
  'header-changed',
  'foreign-key',
  'other-stream',
  'fork',
  'wrong-cause',
  'repeated-id',
  'gap',
  'newer-envelope',
  'other-actor',
  'other-role',
  'unknown-device',
] as const;

/** Of a page. */
export const LIES = ['skip', 'twice', 'swap', 'other-run', 'forged', 'cut'] as const;

export const SEGMENT_LIES = ['segment-changed', 'segment-other', 'manifest-gap', 'manifest-run'] as const;

/** Of an order that is carried: as the server gave it, put otherwise under its receipt, or one that its carrier signed. */
export const ORDERS = ['genuine', 'changed', 'forged'] as const;

export const ENDS = [
  'well',
  /** Nobody answers: the question is lost, arrives later, or the answer is lost. */
  'question-lost',
  'question-late',
  'answer-lost',
  /** Asked, or answered too, and not gone on with: others do something in between. */
  'asked',
  'answered',
  'cut',
  'portal',
  'killed-before-write',
  'killed-after-write',
] as const;

export type Operation =
  | { readonly op: 'write'; readonly d: number; readonly s: number; readonly k: number; readonly years: number }
  /** The device asks the next thing it wants to know. */
  | { readonly op: 'send'; readonly d: number }
  /** A question arrives and is answered; `twice` leaves a copy of it on the way. */
  | { readonly op: 'serve'; readonly i: number; readonly twice: boolean }
  | { readonly op: 'drop'; readonly i: number }
  /** The device gives up waiting; its question may still arrive. */
  | { readonly op: 'time-out'; readonly d: number }
  /** The answer arrives; the device may be killed before or after what came of it is stored. */
  | {
      readonly op: 'receive';
      readonly d: number;
      readonly how: 'well' | 'cut' | 'portal';
      readonly killed: 'before-write' | 'after-write' | null;
    }
  | { readonly op: 'kill'; readonly d: number }
  /** Some questions and answers without faults, then one that ends otherwise. */
  | { readonly op: 'run'; readonly d: number; readonly steps: number; readonly ends: (typeof ENDS)[number] }
  | { readonly op: 'copy-device'; readonly d: number }
  | { readonly op: 'restore-device'; readonly d: number }
  | { readonly op: 'clone-device'; readonly d: number }
  | { readonly op: 'copy-server' }
  /** From the copy; `marked` grows the epoch, as it must. */
  | { readonly op: 'restore-server'; readonly marked: boolean }
  | { readonly op: 'swap-server'; readonly on: boolean }
  | { readonly op: 'server-clock'; readonly late: boolean }
  | { readonly op: 'revoke'; readonly d: number }
  | { readonly op: 'grant'; readonly p: number; readonly s: number; readonly role: Role | null }
  | { readonly op: 'adopt'; readonly d: number; readonly s: number }
  | { readonly op: 'stick'; readonly from: number; readonly to: number }
  /** A stick, or two laptops that meet, with the server's order beside the events; `order` says what becomes of it on the way. */
  | {
      readonly op: 'carry';
      readonly from: number;
      readonly to: number;
      readonly how: 'stick' | 'relay';
      readonly order: (typeof ORDERS)[number];
    }
  | { readonly op: 'attack'; readonly d: number; readonly s: number; readonly kind: (typeof ATTACKS)[number] }
  | { readonly op: 'lie'; readonly how: (typeof LIES)[number] | (typeof SEGMENT_LIES)[number] }
  /** Asks for a segment by its hash, whether the person was granted its tender or not. */
  | { readonly op: 'pry'; readonly d: number; readonly s: number }
  /** The server's admin carries out a list of destruction that names the tender. */
  | { readonly op: 'destroy'; readonly s: number }
  | { readonly op: 'confirm'; readonly d: number }
  | { readonly op: 'end-fork'; readonly d: number }
  | { readonly op: 'ask-again'; readonly d: number };

export interface Counts {
  accepted: number;
  have: number;
  held: number;
  quarantined: number;
  refused: number;
  adopted: number;
  kills: number;
  timeOuts: number;
  pages: number;
  manifests: number;
  segments: number;
  /** Streams whose segments could not be used. */
  unusable: number;
  pried: number;
  stops: number;
  forks: number;
  halts: number;
  restoredServers: number;
  destroyed: number;
  restoredDevices: number;
  clones: number;
  sticks: number;
  relays: number;
  /** Taken, and left where they lay. */
  orders: number;
  ordersLeft: number;
  lies: number;
  lost: number;
}

export function noCounts(): Counts {
  return {
    accepted: 0,
    have: 0,
    held: 0,
    quarantined: 0,
    refused: 0,
    adopted: 0,
    kills: 0,
    timeOuts: 0,
    pages: 0,
    manifests: 0,
    segments: 0,
    unusable: 0,
    pried: 0,
    stops: 0,
    forks: 0,
    halts: 0,
    restoredServers: 0,
    destroyed: 0,
    restoredDevices: 0,
    clones: 0,
    sticks: 0,
    relays: 0,
    orders: 0,
    ordersLeft: 0,
    lies: 0,
    lost: 0,
  };
}
