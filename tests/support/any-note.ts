/** Any note that the app takes, with every kind of text in it. */
import fc from 'fast-check';
import type { LinkedAssessment, Note } from '../../src-renderer/data/note';

const text = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'æ', 'Ø', 'å', ' ', '\n', '"', '\\', '🩺', 'é', '\u0000', '\ud800', '\u2028'), maxLength });
const any = (maxLength: number) =>
  fc.oneof(text(maxLength), fc.string({ maxLength }), fc.string({ unit: 'binary', maxLength: Math.floor(maxLength / 2) }));
const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
const day = moment.map((iso) => iso.slice(0, 10));
const book = fc.record({
  id: text(20),
  title: any(40),
  status: fc.constantFrom('final' as const, 'preliminary' as const),
  inForce: fc.boolean(),
  hash: text(20),
});
const id = fc.uuid();
const key = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'D', '1'), minLength: 1, maxLength: 8 });

const assessment: fc.Arbitrary<LinkedAssessment> = fc.record(
  {
    facts: fc.dictionary(key, text(10)),
    contactDate: day,
    ruleBook: book,
    verdict: fc.constantFrom('yes' as const, 'no' as const, 'unsettled' as const, 'needs-answers' as const),
    certainty: fc.constantFrom('confirmed' as const, 'secondary' as const),
    because: fc.array(
      fc.record({
        clause: text(10),
        chapter: text(8),
        text: any(60),
        source: text(9),
        locator: text(9),
        authority: fc.constant('official' as const),
        year: fc.integer(),
      }),
      { maxLength: 3 },
    ),
    registration: fc.record({ codes: fc.constant([]), timing: text(10) }, { requiredKeys: ['codes'] }),
    openPoints: fc.array(fc.record({ text: any(20), chapter: text(5) }), { maxLength: 2 }),
    assessedAt: moment,
  },
  { requiredKeys: ['facts', 'ruleBook', 'verdict', 'because', 'registration', 'openPoints', 'assessedAt'] },
);

/** Any note; some with fields that this app does not know. */
export const anyNote: fc.Arbitrary<Note> = fc
  .record(
    {
      id,
      title: any(100),
      text: any(400),
      tags: fc.array(any(30), { maxLength: 4 }),
      status: fc.constantFrom('open' as const, 'settled' as const, 'follow-up' as const),
      due: day,
      pinned: fc.boolean(),
      assessment,
      quotes: fc.array(fc.record({ clause: text(10), chapter: text(8), text: any(60), locator: text(9), ruleBook: book }), {
        maxLength: 2,
      }),
      codes: fc.array(fc.record({ system: text(8), code: text(8) }), { maxLength: 3 }),
      createdAt: moment,
      updatedAt: moment,
      deletedAt: moment,
      fromTheFuture: fc.jsonValue({ maxDepth: 1 }),
    },
    { requiredKeys: ['id', 'title', 'text', 'tags', 'status', 'pinned', 'quotes', 'codes', 'createdAt', 'updatedAt'] },
  )
  .map((note) => note as Note);

/** Any notes, no two with the same id. */
export const anyNotes: fc.Arbitrary<Note[]> = fc.uniqueArray(anyNote, { selector: (note) => note.id, maxLength: 8 });
