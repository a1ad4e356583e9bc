/** The end of a history: faults are over, people answer what the app asks them, and everybody synchronises. */
import { confirm } from './apply-operation.ts';
import { BrokenInvariant } from './broken-invariant.ts';
import { askAgain, endFork } from './sim-device.ts';
import { kill, nextStep, runLoop, serve, STREAMS, type World } from './world.ts';

/** Far more than any history took: each round every device talks until it has nothing to say. */
const MAX_ROUNDS = 30;
const MAX_STEPS = 400;

export async function settle(world: World): Promise<void> {
  world.lie = null;
  world.swapped = false;
  // A server restored in silence is found out; the admin says so.
  if (world.unmarked) world.epoch += 1;
  world.unmarked = false;
  for (const late of world.air) await serve(world, late);
  world.air = [];
  for (const device of world.devices) {
    kill(world, device);
    device.durable = askAgain(device.durable);
  }
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (!(await settleOnce(world))) return;
  }
  throw new BrokenInvariant('INV-4', `devices have not come to rest after ${MAX_ROUNDS} rounds`);
}

/** Whether anything moved. */
async function settleOnce(world: World): Promise<boolean> {
  const before = [world.store, ...world.devices.map(({ durable }) => durable)];
  for (const device of world.devices) {
    kill(world, device);
    if (await runLoop(world, device, MAX_STEPS)) throw new BrokenInvariant('INV-4', 'a device never comes to rest');
    const step = nextStep(world, device);
    if (step.kind === 'halt' && step.why === 'restored') confirm(world, device);
    for (const stream of STREAMS) device.durable = endFork(device.durable, stream, world.rules);
  }
  const after = [world.store, ...world.devices.map(({ durable }) => durable)];
  return after.some((each, index) => each !== before[index]);
}
