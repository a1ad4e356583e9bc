import { createMemoryEventLog } from '#test/support/memory-event-log.ts';
import { describeEventLog } from './event-log-contract.ts';

describeEventLog('the event log in memory', async () => createMemoryEventLog());
