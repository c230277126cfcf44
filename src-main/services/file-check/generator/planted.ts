/**
 * What is planted in synthetic files: contacts that give findings, and their neighbours that look alike and give none. What each is
 * expected to give is written here by hand and says nothing that the checker said, so that the two can be held against each other.
 */

/** A finding that a contact must give. */
export interface Planted {
  readonly check: string;
  /** Null for the app's own checks. */
  readonly clause: string | null;
}

/** Ids that are not the plain synthetic ones. */
type SpecialId = 'empty' | 'test-number' | 'split-test-number' | 'misspelt-number';

/** `tertial`: a day in the tertial of the scene; `before` and `after`: the day beside all rule books; else month and day. */
type Day = 'tertial' | 'before' | 'after' | `${number}-${number}`;

export interface PlantedContact {
  readonly day?: Day;
  readonly contactId?: SpecialId;
  readonly contactType?: string;
  readonly indirectActivity?: string;
  /** Codes that matter; others are added. */
  readonly codes?: readonly string[];
  readonly careLevel?: string;
  readonly serviceArea?: string;
  readonly copay?: string;
  readonly finds: readonly Planted[];
}

/** Contacts of one patient, who has no others. */
export interface Scene {
  readonly patientId?: SpecialId;
  readonly contacts: readonly PlantedContact[];
}

/** The code of forms that patients fill in. */
export const FORM_CODE = 'WMGA28';

const found = (check: string, clause: string | null): Planted => ({ check, clause });

const UNKNOWN_TYPE = found('contact-type-unknown', '8432/kontakttyper');
const VENDOR_LIST = found('vendor-list-8240', '8432/verdiliste-8240');
const ENDED_13 = found('indirect-activity-ended', '8432/indirekte-13-utgatt');
const ENDED_17 = found('indirect-activity-ended', '8432/indirekte-17-utgatt');
const SAME_DIGIT = found('same-digit-other-list', '8432/samme-siffer');
const LEFT_OUT = found('telephone-copay-left-out', '5.21.1/sjette-kulepunkt');
const NO_ACTIVITY = found('contact-type-5-without-indirect-activity', '5.22/kontakttype-5');
const INPATIENT = found('inpatient-outside-isf', 'isf-side/hva-isf-dekker');
const ALONE = found('wmga28-alone', '5.21.4/tertial');
const TECHNICAL = found('wmga28-technical-episode', '5.21.4/besvart');
const REPEATED = found('wmga28-repeated', '5.21.4/tertial');
const OUTSIDE = found('date-outside-rule-books', null);
const IDENTITY = found('identity-number', null);

const single = (contact: PlantedContact): Scene => ({ contacts: [contact] });
const form = (finds: readonly Planted[], more: Partial<PlantedContact> = {}): PlantedContact => ({ codes: [FORM_CODE], finds, ...more });
const ordinary = (more: Partial<PlantedContact> = {}): PlantedContact => ({ contactType: '3', finds: [], ...more });
const technical = { contactType: '5', indirectActivity: '21' };

export const SCENES: readonly Scene[] = [
  // Contact type and indirect activity
  single({ contactType: '4', finds: [UNKNOWN_TYPE] }),
  single({ contactType: '99', finds: [UNKNOWN_TYPE] }),
  single({ contactType: '07', copay: 'left-out', finds: [UNKNOWN_TYPE] }),
  single({ contactType: 'UA', finds: [UNKNOWN_TYPE, VENDOR_LIST] }),
  single({ contactType: '01', finds: [UNKNOWN_TYPE, VENDOR_LIST] }),
  single({ contactType: '9', finds: [UNKNOWN_TYPE, VENDOR_LIST] }),
  single({ contactType: '5', indirectActivity: '13', finds: [ENDED_13] }),
  single({ contactType: '5', indirectActivity: '17', finds: [ENDED_17] }),
  single({ contactType: '7', indirectActivity: '7', copay: 'claimed', finds: [SAME_DIGIT] }),
  single({ contactType: '12', indirectActivity: '12', finds: [SAME_DIGIT] }),
  single({ contactType: '13', indirectActivity: '13', finds: [ENDED_13, SAME_DIGIT] }),
  single({ contactType: '5', finds: [NO_ACTIVITY] }),
  single({ contactType: '7', copay: 'left-out', finds: [LEFT_OUT] }),
  single({ contactType: '7', indirectActivity: '7', copay: 'left-out', finds: [LEFT_OUT, SAME_DIGIT] }),
  single({ contactType: '3', careLevel: '1', serviceArea: 'mental-health', finds: [INPATIENT] }),
  single({ contactType: '3', careLevel: '1', serviceArea: 'substance-use', finds: [INPATIENT] }),
  // … and what only looks like it
  single({ contactType: '6', copay: 'left-out', finds: [] }),
  single({ contactType: '7', indirectActivity: '12', copay: 'exempt', finds: [] }),
  single({ contactType: '13', indirectActivity: '12', finds: [] }),
  single({ contactType: '5', indirectActivity: '7', finds: [] }),
  single({ contactType: '3', careLevel: '1', serviceArea: 'somatic', finds: [] }),
  single({ contactType: '', finds: [] }),

  // Forms over a tertial
  single(form([ALONE])),
  single(form([ALONE, TECHNICAL], technical)),
  single(form([ALONE, REPEATED], { codes: [FORM_CODE, FORM_CODE] })),
  single(form([ALONE, UNKNOWN_TYPE, VENDOR_LIST], { contactType: '9' })),
  { contacts: [form([]), ordinary()] },
  { contacts: [ordinary(technical), form([])] },
  { contacts: [form([TECHNICAL], technical), ordinary()] },
  { contacts: [form([REPEATED]), form([REPEATED])] },
  { contacts: [form([REPEATED]), ordinary(), form([REPEATED, TECHNICAL], technical)] },
  { contacts: [form([REPEATED], { codes: [FORM_CODE, FORM_CODE] }), ordinary()] },
  { contacts: [form([ALONE], { day: '04-30' }), ordinary({ day: '05-01' })] },
  { contacts: [ordinary({ day: '08-31' }), form([ALONE], { day: '09-01' })] },
  { contacts: [form([], { day: '01-01' }), ordinary({ day: '04-30' })] },
  { contacts: [form([ALONE], { day: '08-31' }), form([ALONE], { day: '12-31' })] },
  // Without an id nobody knows whose they are
  { patientId: 'empty', contacts: [form([]), form([])] },
  { patientId: 'empty', contacts: [form([TECHNICAL], technical)] },

  // Days that no book covers: nothing else is said of them, and they do not count
  single({ day: 'before', contactType: '4', finds: [OUTSIDE] }),
  single({ day: 'after', contactType: '5', indirectActivity: '13', finds: [OUTSIDE] }),
  { contacts: [form([ALONE], { day: '01-01' }), ordinary({ day: 'before', finds: [OUTSIDE] })] },
  { contacts: [form([OUTSIDE], { day: 'after' }), form([ALONE], { day: '12-31' })] },

  // Identity numbers
  { patientId: 'test-number', contacts: [ordinary({ finds: [IDENTITY] })] },
  { patientId: 'split-test-number', contacts: [ordinary({ finds: [IDENTITY] })] },
  { contacts: [ordinary({ contactId: 'test-number', finds: [IDENTITY] })] },
  { patientId: 'test-number', contacts: [ordinary({ contactId: 'test-number', finds: [IDENTITY, IDENTITY] })] },
  { patientId: 'test-number', contacts: [form([IDENTITY, ALONE])] },
  { patientId: 'test-number', contacts: [ordinary({ day: 'after', finds: [IDENTITY, OUTSIDE] })] },
  { patientId: 'misspelt-number', contacts: [ordinary()] },
  { contacts: [ordinary({ contactId: 'misspelt-number' })] },
];
