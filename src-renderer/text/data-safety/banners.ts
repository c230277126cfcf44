/** What stands above every view when the notes need attention. */

export const bannerText = {
  restore: 'Notatene mangler eller kan ikke leses. Ingenting er bestemt ennå, og vurderinger virker som før.',
  failed: 'Notatene kunne ikke åpnes. Vurderinger virker som før.',
  look: 'Se hva du kan gjøre',
  low: 'Det er lite plass igjen på disken. Notatene lagres fortsatt. Frigjør plass før den blir full.',
  full: 'Disken er nesten full, og notater lagres ikke lenger. Det som var lagret, er trygt. Det du skriver nå, er bare i minnet til du frigjør plass.',
  fullFiles: 'Når det er plass igjen, lagres det du har skrevet av seg selv.',
  leftBehind: 'En gammel, lesbar kopi av notatene kunne ikke slettes fra disken. Det prøves igjen ved neste start.',
  safety: 'Notater og sikkerhet',
  locking: 'Låsingen ble avbrutt før den var ferdig. Notatene er som de var: åpne. Prøv igjen under Notater og sikkerhet.',
  unlocking: 'Opplåsingen ble avbrutt før den var ferdig. Notatene er som de var: låst. Prøv igjen under Notater og sikkerhet.',
} as const;
