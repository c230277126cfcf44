import type { Organisation } from '../../../../src-main/contract/packs';
import { shelfText } from '../../../text/rule-shelf';
import { Details } from '../../../ui/details';

const text = shelfText.org;

/** What the organisation has set on this machine, and in which file. */
export function OrganisationPart({ organisation }: { readonly organisation: Organisation }) {
  const { file, problem, name, packFolder, backupFolder, notesLockRequired, untestedPacksAllowed, keys } = organisation;
  return (
    <section className="sheet settings__part" aria-labelledby="shelf-organisation">
      <h2 id="shelf-organisation">{shelfText.organisation}</h2>
      {file === undefined ? (
        <p className="muted shelf__teach">{shelfText.noOrganisation}</p>
      ) : (
        <>
          {problem !== undefined && (
            <p className="bad-word">
              {text.faulty} {problem}
            </p>
          )}
          <Details
            rows={[
              [text.file, file],
              ...(problem !== undefined
                ? []
                : ([
                    [text.name, name ?? text.notSet],
                    [text.keys, text.keyCount(keys)],
                    [text.packFolder, packFolder ?? text.notSet],
                    [text.backupFolder, backupFolder ?? text.notSet],
                    [text.lock, text.lockWord(notesLockRequired)],
                    [text.untested, text.untestedWord(untestedPacksAllowed)],
                  ] as const)),
            ]}
          />
        </>
      )}
    </section>
  );
}
