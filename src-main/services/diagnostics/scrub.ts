/** Takes out of a line what an error report must not hold: identity numbers, and names of people and machines. */
import { findIdentityNumbers, removeIdentityNumbers } from '../../core/privacy/identity-numbers';

export interface Surroundings {
  /** The folder of the user. */
  readonly home: string;
  /** The user's name on this machine. */
  readonly user: string;
  /** The name of the machine. */
  readonly host: string;
}

const NUMBER = '[tall fjernet]';
/** The log has no need for a number as long as an identity number, in whatever pieces it is written. */
const LONG_NUMBER = /\d(?:[ .-]?\d){10,}/g;
/** Folders of users, in the ways of Windows, macOS and Linux, also where they are not this user's. */
const USER_FOLDER = /(?:[a-z]:)?[\\/]+(?:users|home|brukere)[\\/]+[^\\/\s:"'<>|]+/gi;
const FILE_SERVER = /\\\\[^\\\s"']+\\[^\\\s"']+/g;
/** Shorter names stand by chance in ordinary words. */
const SHORTEST_NAME = 3;

/** Gives the function that takes it out. The time at the head of a line of the log stays. */
export function scrubber({ home, user, host }: Surroundings): (line: string) => string {
  const names = [
    ...(user.length >= SHORTEST_NAME ? [[word(user), '[bruker]'] as const] : []),
    ...(host.length >= SHORTEST_NAME ? [[word(host), '[maskin]'] as const] : []),
  ];
  const homeAsWritten =
    home.length > 1
      ? new RegExp(
          home
            .split(/[\\/]+/)
            .map(escaped)
            .join('[\\\\/]+'),
          'gi',
        )
      : undefined;
  return (line) => {
    const time = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z(?= )/.exec(line)?.[0] ?? '';
    let text = line.slice(time.length);
    text = removeIdentityNumbers(text, findIdentityNumbers(text), NUMBER).replace(LONG_NUMBER, NUMBER);
    if (homeAsWritten !== undefined) text = text.replace(homeAsWritten, '~');
    text = text.replace(USER_FOLDER, '~').replace(FILE_SERVER, '[filtjener]');
    for (const [name, instead] of names) text = text.replace(name, instead);
    return time + text;
  };
}

/** The name where it stands by itself, in any case of letters. */
function word(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
