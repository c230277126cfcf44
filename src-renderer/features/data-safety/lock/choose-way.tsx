import { type FormEvent, useEffect, useState } from 'react';
import type { Keyring } from '../../../../src-main/contract/vault';
import type { WayIn } from '../../../data/api';
import { notes } from '../../../state/notes';
import { lockText } from '../../../text/data-safety/lock';
import { problemText } from '../../../text/data-safety/problems';
import { Button } from '../../../ui/button';
import { ChoiceList } from '../../../ui/choice-list';
import { Notice } from '../../../ui/notice';
import { NewPassphrase, NO_PASSPHRASES, passphraseFault } from './new-passphrase';

/** The way for every day: the key store of the machine where there is one, else a passphrase. */
export function ChooseWay({ onChosen }: { readonly onChosen: (way: WayIn) => void }) {
  const [keyring, setKeyring] = useState<Keyring>();
  const [problem, setProblem] = useState<string>();
  const [kind, setKind] = useState<'keyring' | 'passphrase'>('keyring');
  const [passphrases, setPassphrases] = useState(NO_PASSPHRASES);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    void notes.lock.keyring().then((outcome) => {
      if (outcome.ok) setKeyring(outcome.value);
      else setProblem(problemText(outcome.problem));
    });
  }, []);
  const byPassphrase = kind === 'passphrase' || keyring?.available === false;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!byPassphrase) onChosen({ kind: 'keyring' });
    else if (passphraseFault(passphrases) === undefined) onChosen({ kind: 'passphrase', text: passphrases.first });
  };
  if (problem !== undefined) return <Notice tone="danger">{problem}</Notice>;
  if (keyring === undefined) return <p className="muted">{lockText.working}</p>;
  return (
    <form onSubmit={submit}>
      <p>{lockText.explain}</p>
      {keyring.available ? (
        <ChoiceList
          legend={lockText.wayLegend}
          value={kind}
          onChange={setKind}
          choices={[
            { value: 'keyring', label: lockText.keyring, help: lockText.keyringHelp },
            { value: 'passphrase', label: lockText.passphrase, help: lockText.passphraseHelp },
          ]}
        />
      ) : (
        <Notice tone="info">{lockText.noKeyring}</Notice>
      )}
      {byPassphrase && <NewPassphrase value={passphrases} tried={tried} onChange={setPassphrases} />}
      <div className="form-actions">
        <Button type="submit" variant="primary">
          {lockText.next}
        </Button>
      </div>
    </form>
  );
}
