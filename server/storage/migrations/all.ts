import { centralLog } from './0001-central-log.ts';
import type { Migration } from './migration.ts';

/** In order. */
export const MIGRATIONS: readonly Migration[] = [centralLog];
