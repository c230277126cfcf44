/** The keys of the view «Kontroller fil», for the list of keys. Apart from its other words, which are fetched with the view. */
export const fileCheckKeys = {
  title: 'Kontroller fil',
  list: 'Flytt i funnene og vis funnet',
  enter: 'Gå til detaljene, eller åpne og lukk en gruppe',
  escape: 'Avbryt det som pågår, eller tilbake til listen',
} as const;
