/** The words that stand in what is exported, and in what an import makes. */
import { headlineOf } from '../../../src-main/contract/face';
import type { Answer } from '../../../src-main/contract/rules';
import type { FileWords } from '../../data/note-files';
import { formatDate } from '../dates';
import { moment } from './figures';
import { validityText } from './validity';

/** As long as no time can be today. */
const LONG_AGO = new Date(0);

export const fileWords: FileWords = {
  status: validityText.status,
  columns: {
    title: 'Tittel',
    text: 'Tekst',
    status: 'Status',
    due: 'Frist',
    tags: 'Merkelapper',
    pinned: 'Festet',
    verdict: 'Svar',
    contactDate: 'Kontaktdato',
    ruleBook: 'Regelbok',
    clauses: 'Ledd',
    codes: 'Koder',
    created: 'Laget',
    updated: 'Endret',
    id: 'Id',
  },
  untitled: validityText.untitled,
  yes: 'ja',
  verdict: (assessment) => headlineOf(assessment as Pick<Answer, 'verdict' | 'certainty' | 'openPoints' | 'because'>),
  time: (iso) => moment(iso, LONG_AGO),
  day: formatDate,
  quotes: 'Siterte ledd',
  copyOf: (title) => `${title === '' ? validityText.untitled : title} (eldre utgave)`,
};
