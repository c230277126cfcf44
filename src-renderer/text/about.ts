/** The words of «Om programmet» in «Innstillinger». What is new stands in docs/nytt.md. */
export const aboutText = {
  version: 'Versjon',
  runtime: 'Bygget på',
  runtimeWord: (electron: string, chromium: string, node: string): string => `Electron ${electron}, Chromium ${chromium}, Node ${node}`,
  network: 'Nett',
  networkWord: 'Brukes ikke. Ingenting sendes ut av maskinen.',
  own: 'Lisens',
  ownWord: 'MIT. Regeldata gjengir offentlige dokumenter med egne ord; offisielle kodetekster tilhører utgiverne.',
  books: 'Regelbøker i bruk',
  copyHash: (title: string): string => `Kopier kontrollsummen til ${title}`,
  news: 'Nytt i programmet',
  licences: 'Lisenser',
  licencesIntro: (parts: number): string => `${parts} deler laget av andre følger med. Velg en for å lese vilkårene i sin helhet.`,
  beside: (files: readonly string[]): string => `Vilkårene for det Electron selv består av, ligger i programmappen: ${files.join(' og ')}.`,
  loading: 'Henter …',
} as const;
