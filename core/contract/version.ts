/** Number of the newest step of the tables on a device (`renderer/storage/migrations/list.ts`); an older app refuses. */
export const LOCAL_TABLES_VERSION = 10;
