/** What the calls about the app itself do. */
import type { Runtime } from '../contract/about';
import type { ChannelInput, ChannelOutput } from '../contract/channels';
import { fail, ok, type Result } from '../contract/result';
import { type Licences, readLicences } from '../services/licences';

export interface AboutDeps {
  readonly runtime: Runtime;
  /** The file with the licences, from the build. */
  readonly licences: string;
}

type AboutHandlers = {
  readonly [C in 'app:about' | 'app:licence']: (input: ChannelInput<C>) => Promise<Result<ChannelOutput<C>>>;
};

/** The handlers. The file is read at each call: it is small, and seldom asked for. */
export function createAboutHandlers({ runtime, licences }: AboutDeps): AboutHandlers {
  const reading = async <T>(use: (read: Licences) => Result<T>): Promise<Result<T>> => {
    let read: Licences;
    try {
      read = await readLicences(licences);
    } catch {
      return fail('failed', 'Listen over lisenser kan ikke leses. Ingenting annet er berørt. Installer programmet på nytt.');
    }
    return use(read);
  };
  return {
    'app:about': () =>
      reading(({ packages, besideTheApp }) =>
        ok({ runtime, parts: packages.map(({ name, version, licence }) => ({ name, version, licence })), besideTheApp }),
      ),
    'app:licence': ({ part }) =>
      reading(({ packages }) => {
        const found = packages.find(({ name }) => name === part);
        return found === undefined ? fail('not-found', `Ingen del av programmet heter «${part}».`) : ok({ text: found.text });
      }),
  };
}
