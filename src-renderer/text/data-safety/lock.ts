/** The words of the lock: turning it on and off, unlocking, the recovery code. */
import type { WayIn } from '../../data/api';
import { number } from './figures';

export const lockText = {
  title: 'Lås',
  off: 'Låsen er av. Den som kan logge inn på maskinen som deg, kan lese notatene.',
  on: 'Låsen er på. Notatene og nye kopier av dem er kryptert og kan bare leses når du har låst opp.',
  nowLocked: 'Notatene er låst nå.',
  explain:
    'Med lås blir notatene kryptert på disken, og nye sikkerhetskopier også. De låses av seg selv når maskinen låses eller går i dvale, og når du ikke har brukt vinduet en stund.',
  turnOn: 'Skru på lås …',
  turnOff: 'Skru av låsen …',
  lockNow: 'Lås nå',
  lockNowHint: 'låser notatene nå',
  newPassphrase: 'Bytt passord …',
  newRecovery: 'Ny gjenopprettingskode …',
  idle: 'Lås når vinduet ikke er brukt på',
  minutes: (minutes: number): string => `${number(minutes)} minutter`,

  onTitle: 'Skru på lås',
  wayLegend: 'Hvordan vil du låse opp til daglig?',
  keyring: 'Med denne maskinens nøkkellager',
  keyringHelp: 'Ett klikk. Virker bare på denne maskinen, når du er logget inn som deg.',
  passphrase: 'Med et passord',
  passphraseHelp: 'Skrives hver gang. Virker på alle maskiner.',
  noKeyring: 'Maskinen har ikke noe nøkkellager som kan verne nøkkelen. Velg derfor et passord.',
  passphraseLabel: 'Passord',
  passphraseLabelHelp: 'Minst 8 tegn. Fire tilfeldige ord er sterkt og lett å huske.',
  repeat: 'Gjenta passordet',
  notEqual: 'De to passordene er ikke like.',
  tooShort: 'Passordet må ha minst 8 tegn.',
  strength: { weak: 'Svakt: kan gjettes av den som har filene', fair: 'Brukbart', strong: 'Sterkt' },
  strengthLabel: 'Styrke',
  show: 'Vis',
  hide: 'Skjul',
  next: 'Neste',
  back: 'Tilbake',

  codeTitle: 'Gjenopprettingskode',
  codeBody:
    'Med denne koden kommer du inn når maskinen er byttet eller passordet glemt. Den vises bare nå. Skriv den ut eller skriv den av, og legg den et annet sted enn maskinen.',
  codeWarning: 'Mister du både koden og den daglige måten, kan ingen åpne notatene. Heller ikke IT-avdelingen.',
  codeCopy: 'Kopier koden',
  codePrint: 'Skriv ut',
  codeNotPrinted: 'Koden ble ikke skrevet ut. Skriv den av for hånd, eller prøv igjen.',
  codePrinted: 'Koden er sendt til skriveren.',
  confirmLabel: 'Skriv den siste gruppen',
  confirmHelp: 'De fire siste tegnene i koden, så du vet at du har den.',
  confirmWrong: 'Det er ikke den siste gruppen. Se på koden en gang til.',
  lockIt: 'Lås notatene',
  paperTitle: 'ISF Kodestøtte: gjenopprettingskode for notater',
  paperMade: (day: string): string => `Laget ${day}.`,
  paperBody:
    'Skriv den inn under «Bruk gjenopprettingskoden» når notatene er låst. Store og små bokstaver er det samme. Oppbevar arket innelåst.',

  locking: 'Låser notatene',
  lockingHint: 'Avbryter du, eller slukner maskinen, er notatene som de var.',
  lockedTitle: 'Låsen er på',
  lockedBody: 'Notatene er kryptert. Fra nå av er nye sikkerhetskopier det også.',
  oldCopies: (count: number): string =>
    `${number(count)} ${count === 1 ? 'sikkerhetskopi' : 'sikkerhetskopier'} fra før er ikke låst. Den som kan lese mappen, kan lese ${count === 1 ? 'den' : 'dem'}.`,
  oldCopiesDo: 'Ta en låst kopi, og fjern de åpne',
  oldCopiesLeave: 'La dem ligge',
  oldCopiesGone: (count: number): string =>
    `En låst kopi er tatt, og ${number(count)} ${count === 1 ? 'åpen kopi' : 'åpne kopier'} er fjernet.`,
  exportsToo: 'Filer du selv har eksportert, og kopier av mappen andre steder, må du fjerne selv.',
  done: 'Ferdig',

  required: 'Organisasjonen krever at notatene er låst på denne maskinen. Skru på låsen. Notatene er der imens, og ingenting går tapt.',
  mayNotTurnOff: 'Organisasjonen krever låsen på denne maskinen, så den kan ikke skrus av her.',

  offTitle: 'Skru av låsen',
  offBody:
    'Notatene blir lesbare for den som kan logge inn på maskinen som deg. Nye sikkerhetskopier blir åpne. De låste kopiene blir liggende, og kan fortsatt åpnes med koden.',
  offDo: 'Skru av låsen',
  unlockingAll: 'Åpner notatene',
  offDone: 'Låsen er av. Notatene er åpne.',

  wayTitle: { passphrase: 'Bytt passord', recovery: 'Ny gjenopprettingskode' } as const,
  wayKnown: 'Lås opp én gang til først, så vi vet at det er deg.',
  wayDone: {
    passphrase: 'Passordet er byttet. Eldre sikkerhetskopier åpnes fortsatt med det gamle.',
    recovery: 'Den nye koden gjelder. Eldre sikkerhetskopier åpnes fortsatt med den gamle, til de er borte.',
  } as const,
  wayDo: { passphrase: 'Bytt passord', recovery: 'Bruk den nye koden' } as const,
  working: 'Arbeider …',
  sweeping: 'Fjerner den lesbare utgaven fra disken',
  noSuchWay: 'Låsen har ikke denne måten. Notatene er urørt. Bruk en annen måte.',

  lockedHeading: 'Notatene er låst',
  lockedSafe: 'De ligger trygt og kryptert på maskinen. Vurderinger, regler og koder virker uten.',
  unlockKeyring: 'Lås opp med denne maskinen',
  unlock: 'Lås opp',
  unlocking: 'Låser opp …',
  useRecovery: 'Bruk gjenopprettingskoden',
  useOther: 'Bruk den vanlige måten',
  recoveryLabel: 'Gjenopprettingskode',
  recoveryHelp: 'Syv grupper på fire tegn. Bindestrek og store bokstaver er ikke nødvendig.',
  unlockPassphrase: 'Passord',
  empty: { passphrase: 'Skriv passordet.', recovery: 'Skriv koden.' } as const,
  wrong: {
    keyring: 'Maskinens nøkkellager åpnet ikke låsen. Notatene er urørt. Bruk gjenopprettingskoden.',
    passphrase: 'Passordet er ikke riktig. Notatene er urørt og fortsatt låst. Se etter Caps Lock, og prøv igjen.',
    recovery: 'Koden er ikke riktig. Notatene er urørt og fortsatt låst. Se etter skrivefeil, og prøv igjen.',
  } satisfies Readonly<Record<WayIn['kind'], string>>,
} as const;
