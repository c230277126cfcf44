/** The words of the slip: one page of one assessment. */
export const nbSlip = {
  print: 'Skriv ut',
  savePdf: 'Lagre som PDF',
  saveJson: 'Lagre som JSON',
  saved: (name: string | undefined) => (name === undefined ? 'Lagret.' : `Lagret som ${name}.`),
  notSaved: 'Ingenting ble lagret.',
  printed: 'Sendt til skriveren.',
  notPrinted: 'Ingenting ble skrevet ut.',
  retry: 'Prøv igjen',
  unanswered: 'Ikke besvart',
  canChange: 'kan endre svaret',
  detailsOnly: 'endrer bare detaljer',
  reproduce: 'Gjenskap',
  factsFile: (json: string) => `isf-lapp.json er «Lagre som JSON», og inneholder ${json}`,
  noPatient: 'Lappen har ikke felt for pasientopplysninger. Skriv ikke navn, fødselsnummer eller annet om pasienten på den.',
  made: (date: string, version: string) => `${date}, ISF Kodestøtte ${version}`,
} as const;
