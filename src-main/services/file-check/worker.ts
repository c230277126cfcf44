/** The process that reads and checks files, so that neither window nor main ever waits for one. Electron starts it as a utility process. */

import { createCheckHandlers } from './process/check-handlers';
import type { FromWorker, Port, ToWorker } from './process/messages';
import { serveCalls } from './process/worker-service';

/** What Electron puts on `process` in a utility process. Written down here, because services know nothing of Electron. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };

const port: Port<FromWorker, ToWorker> = {
  send: (message) => parentPort.postMessage(message),
  onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data as ToWorker)),
};

serveCalls(
  port,
  createCheckHandlers((progress) => port.send({ progress })),
);
