/** The words of the comparison of two contacts. */
export const nbContrast = {
  compare: 'Sammenlign',
  key: 'Sammenlign med en annen kontakt',
} as const;
