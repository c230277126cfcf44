/** The sections that exist. A new one is a name here and a row in app/sections.tsx. */
export type SectionId = 'assess' | 'settings';
