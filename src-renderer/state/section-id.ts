/** The sections that exist. A new one is a name here and a row in app/sections.ts. */
export type SectionId = 'assess' | 'rules' | 'codes' | 'changes' | 'notes' | 'examples' | 'glossary' | 'settings';
