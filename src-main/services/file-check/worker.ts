/** The process that reads and checks files, so that neither window nor main ever waits for one. Electron starts it as a utility process. */
import { parentPort } from '../process/parent-port';
import { createCheckHandlers } from './process/check-handlers';
import type { FromWorker, ToWorker } from './process/messages';
import { serveCalls } from './process/worker-service';

const port = parentPort<FromWorker, ToWorker>();

serveCalls(
  port,
  createCheckHandlers((progress) => port.send({ progress })),
);
