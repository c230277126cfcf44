import { lockText } from '../../../text/data-safety/lock';
import { SecretField } from '../../../ui/secret-field';
import { strengthOf } from './strength';

export interface Passphrases {
  readonly first: string;
  readonly second: string;
}

export const NO_PASSPHRASES: Passphrases = { first: '', second: '' };

/** What is wrong with a new passphrase; undefined when it can be used. */
export function passphraseFault({ first, second }: Passphrases): { readonly first?: string; readonly second?: string } | undefined {
  if (strengthOf(first) === 'too-short') return { first: lockText.tooShort };
  return first.normalize('NFC') === second.normalize('NFC') ? undefined : { second: lockText.notEqual };
}

interface NewPassphraseProps {
  readonly value: Passphrases;
  /** Faults are told only after the coder has tried to go on. */
  readonly tried: boolean;
  readonly onChange: (value: Passphrases) => void;
}

/** A new passphrase, twice, with a hint of how hard it is to guess. */
export function NewPassphrase({ value, tried, onChange }: NewPassphraseProps) {
  const fault = tried ? passphraseFault(value) : undefined;
  const strength = strengthOf(value.first);
  return (
    <div className="new-passphrase">
      <SecretField
        label={lockText.passphraseLabel}
        help={lockText.passphraseLabelHelp}
        value={value.first}
        error={fault?.first}
        onChange={(first) => onChange({ ...value, first })}
      />
      <p className="strength" data-strength={strength} role="status">
        {strength !== 'too-short' && (
          <>
            {lockText.strengthLabel}: <strong>{lockText.strength[strength]}</strong>
          </>
        )}
      </p>
      <SecretField
        label={lockText.repeat}
        value={value.second}
        error={fault?.second}
        onChange={(second) => onChange({ ...value, second })}
      />
    </div>
  );
}
