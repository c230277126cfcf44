export const HELP = `isf – gir denne kontakten ISF-refusjon, hva registreres, og hvorfor?

  isf assess '<opplysninger som JSON>' [--facts-file FIL|-] [--date ÅÅÅÅ-MM-DD] [--rule-book ID] [--json]
      Svarer for én kontakt. Opplysningene kan komme fra en fil, eller fra standard inn med «-».
      Uten dato og regelbok brukes den nyeste regelboken som er i kraft.

  isf rule-books [--json]
      Viser regelbøkene: id, tittel, status, gyldighet, kontrollsum og omfang.

  isf certify [MAPPE] [--rule-book ID] [--json]
      Prøver hver kombinasjon av svar: nøyaktig ett svar, ingen hull, ingen motsigelser. For en mappe med regelbøker som YAML
      også form, henvisninger og eksempler, med fil og linje, og hvilke ledd som ikke er lest mot årets dokument.

  isf diff FRA TIL [--json]
      Viser hva som er endret mellom to regelbøker, og hvilke kontakter som får et annet svar. Hver er en id, en mappe eller en pakke.

  isf new-rule-book --from ID|MAPPE|PAKKE --id ID --title TITTEL --year ÅR --out MAPPE
      Lager en mappe med utkast til neste regelbok: regler som YAML, skjema for skriveprogrammet og en sjekkliste.

  isf schemas --out MAPPE
      Skriver JSON Schema for YAML-filene, så skriveprogrammet fullfører nøkler og merker feil.

  isf pack keygen --out NAVN
  isf pack build MAPPE|FIL --out PAKKE --id ID --version N --publisher NAVN [--title TITTEL] [--kind SLAG] [--key PRIVAT.pem]
  isf pack sign PAKKE --key PRIVAT.pem [--out PAKKE]
  isf pack verify PAKKE [--key OFFENTLIG.pem …] [--json]
  isf pack inspect PAKKE [--json]
      Lager nøkler, pakker en regelbok (mappe), avklaringer eller en kodeliste (fil) som én signert fil, og viser om appen tar den inn.
      SLAG er rule-book, clarifications eller code-list. --rule-book velger blant flere i mappen, --list sier hvilken kodeliste det er.

  isf check FIL [--map KART] [--out FUNN.csv|FUNN.jsonl] [--json]
      Kontrollerer en fil med registrerte kontakter (CSV, NPR-melding som XML, også gzip) mot kodeverk og regler.
      --out skriver ett funn per linje. --map sier hva kolonnene i filen er, når de ikke heter det appen kjenner.

  isf search 'ord' [--limit N] [--rule-book ID] [--json]
      Finner kapitler, ledd, regler, endringer, eksempler, koder og ord i ordlisten. 10 treff når ikke annet er sagt.

  isf sql --dialect duckdb|clickhouse|postgres [--table NAVN] [--schema]
      Skriver kontrollene og vurderingene som SQL, til bruk på en tabell med kontakter. --schema skriver bare tabellen.

  isf generate --rows N --out FIL [--seed N] [--facts] [--format csv|xml] [--truth FIL]
      Lager en fil med syntetiske kontakter og plantede funn, til prøve og opplæring. --truth skriver hva som skal finnes, og hvor.

Kommandoer som bruker regelbøker, tar også --shelf MAPPE: regelbøkene slik de brukes på en maskin, med installerte pakker, kodelister og
lokale avklaringer. Mappen er «rule-shelf» under innstillingene til appen, den med filen shelf.json.

isf --version viser hvilken versjon dette er.

Eksempel: isf assess '{"contactForm":"message","channel":"sms"}'
Sluttkode 0 når spørsmålet ble besvart, 1 når pack verify ikke kan klarere pakken, certify har funn (også feil i filene i en mappe) eller check finner noe som må rettes, 2 når noe i spørsmålet må rettes eller en fil ikke kan leses.
`;
