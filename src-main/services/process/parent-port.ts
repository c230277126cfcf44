/** The line from a utility process of Electron to main. */
import type { Port } from './messages';

/** What Electron puts on `process` in a utility process. Written down here, because services know nothing of Electron. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** The port of this process. Call it only where the script runs as a utility process. */
export function parentPort<Out, In>(): Port<Out, In> {
  const line = (process as unknown as { readonly parentPort: ParentPort }).parentPort;
  return {
    send: (message) => line.postMessage(message),
    onMessage: (listener) => line.on('message', ({ data }) => listener(data as In)),
  };
}
