/**
 * The gate between page and main. Every call passes the same five steps: sender, size, input schema, handler, output
 * schema. The page always gets a `Result`; nothing is thrown across the border, since only the text of an error would arrive.
 */
import type { ChannelName } from '../contract/channel-names';
import { CHANNELS } from '../contract/channels';
import { type CallError, fail, type Result } from '../contract/result';
import { describeWithoutContent } from '../services/describe-error';
import type { Handlers } from './handlers';
import type { Sender } from './sender-policy';

export interface RouterDeps {
  readonly handlers: Handlers;
  readonly isTrusted: (sender: Sender) => boolean;
  /** Gets the channel, what went wrong and where in the code; never what the page sent. */
  readonly log: (line: string) => void;
}

const MESSAGES: Readonly<Record<'unknown-sender' | 'too-large' | 'invalid-input' | 'invalid-output' | 'failed', string>> = {
  'unknown-sender': 'Kallet kom ikke fra vinduet til appen. Ingenting ble gjort.',
  'too-large': 'Det som ble sendt, er for stort. Ingenting ble gjort.',
  'invalid-input': 'Det som ble sendt, har feil form. Ingenting ble gjort.',
  'invalid-output': 'Svaret fra appen har feil form og vises ikke. Start appen på nytt hvis det gjentar seg.',
  failed: 'Noe gikk galt i appen. Prøv én gang til, og start appen på nytt hvis det gjentar seg.',
};

/** Takes one call through the gate. */
export async function route(channel: ChannelName, sender: Sender, args: readonly unknown[], deps: RouterDeps): Promise<Result<unknown>> {
  const refuse = (code: keyof typeof MESSAGES, detail = ''): Result<unknown> => {
    deps.log(`${channel}: ${code}${detail}`);
    return fail(code satisfies CallError['code'], MESSAGES[code]);
  };

  if (!deps.isTrusted(sender)) return refuse('unknown-sender');
  if (args.length !== 1) return refuse('invalid-input');

  const spec = CHANNELS[channel];
  const bytes = jsonBytes(args[0]);
  if (bytes === undefined) return refuse('invalid-input');
  if (bytes > spec.maxBytes) return refuse('too-large');
  const input = spec.input.safeParse(args[0]);
  if (!input.success) return refuse('invalid-input');

  try {
    // The table and the handlers have the same keys and types, which TypeScript cannot follow through a union of channels.
    const handler = deps.handlers[channel] as (input: unknown) => Result<unknown> | Promise<Result<unknown>>;
    const result = await handler(input.data);
    if (!result.ok) return result;
    const output = spec.output.safeParse(result.value);
    if (!output.success) return refuse('invalid-output', ` at ${output.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
    return { ok: true, value: output.data };
  } catch (error) {
    return refuse('failed', describeWithoutContent(error));
  }
}

/** Size of the value as JSON, or undefined for what JSON cannot hold. */
function jsonBytes(value: unknown): number | undefined {
  try {
    const json = JSON.stringify(value);
    return json === undefined ? undefined : Buffer.byteLength(json);
  } catch {
    return undefined;
  }
}
