import type { KnownKey } from '../services/packs/keys';

/**
 * The keys that came with the app, from the folder `bundled`, and those of the organisation.
 * @throws ShelfError when a file of the app, or the settings file of the machine, cannot be used.
 */
export async function trustedHere(bundled: string): Promise<KnownKey[]> {
  const [{ bundledKeys }, { machineFolder, readOrganisation }, { ShelfError }] = await Promise.all([
    import('../services/packs/trust'),
    import('../services/organisation'),
    import('../services/shelf/problem'),
  ]);
  const { view, keys } = await readOrganisation(machineFolder(process.platform, process.env));
  if (view.problem !== undefined) throw new ShelfError('failed', view.problem);
  return [...(await bundledKeys(bundled)), ...keys];
}
