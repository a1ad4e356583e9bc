import { createMemoryEventLog } from '#test/support/memory-event-log.ts';
import { describeEventLog } from './event-log-contract.ts';

describeEventLog('in memory', async () => createMemoryEventLog());
