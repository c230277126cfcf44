/** The words around the user guide, and of the first steps. The guide itself is docs/brukerveiledning.md. */
export const guideText = {
  title: 'Brukerveiledning',
  parts: 'Deler av veiledningen',
  keys: 'Hurtigtaster',
  showFirstSteps: 'Vis «Slik bruker du programmet»',
  firstSteps: {
    title: 'Slik bruker du programmet',
    steps: [
      ['Velg.', 'Svar på spørsmålene med talltastene. Backspace går tilbake.'],
      ['Les.', 'Svaret til høyre følger med: ja eller nei, hva som registreres, og hvorfor.'],
      ['Lagre.', '«Lagre i notat» tar vare på vurderingen. Ctrl+K finner alt igjen.'],
    ],
    guide: 'Åpne veiledningen',
    hide: 'Skjul',
  },
} as const;
