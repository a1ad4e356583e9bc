import { centralLog } from './0001-central-log.ts';
import { spent } from './0002-spent.ts';
import { progress } from './0003-progress.ts';
import type { Migration } from './migration.ts';

/** In order. */
export const MIGRATIONS: readonly Migration[] = [centralLog, spent, progress];
