import type { SectionRow } from '../../src-main/contract/commands';

/** The sections of the table in contract/commands.ts, each with its view in app/sections.ts; and the notes, until their view stands there too. */
export type SectionId = SectionRow['id'] | 'notes';
