import type { SectionRow } from '../../src-main/contract/commands';

/** The sections of the table in contract/commands.ts, each with its view in app/sections.ts. */
export type SectionId = SectionRow['id'];
