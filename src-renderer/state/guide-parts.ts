/** Which part of the user guide tells about what. The names are headings of docs/brukerveiledning.md; a test holds them together. */
import type { SettingsPage } from './screen';
import type { SectionId } from './section-id';

const LOOK_UP = 'Slå opp i regler, koder og ord';
const BEGIN = 'Kom i gang';

/** For each section but the settings, whose pages have their own. */
export const GUIDE_OF: Readonly<Record<Exclude<SectionId, 'settings'>, string>> = {
  assess: 'Vurdere en kontakt',
  rules: LOOK_UP,
  codes: LOOK_UP,
  changes: LOOK_UP,
  notes: 'Notater',
  'file-check': 'Kontrollere en fil',
  examples: LOOK_UP,
  glossary: LOOK_UP,
};

export const GUIDE_OF_PAGE: Readonly<Record<SettingsPage, string>> = {
  general: BEGIN,
  'rule-books': 'Regelbøker, pakker og kodelister',
  clarifications: 'Avklaringer',
  notes: 'Sikkerhetskopi',
  about: BEGIN,
};
