/**
 * What the sources decide for 2024, contact by contact, for both books. Written by hand from the decisions that the rule data was made from; the
 * YAML is not read to make it.
 */
import type { Certainty, Facts, Verdict } from '../../src-main/contract/rules';

export interface Expected {
  readonly contact: string;
  readonly facts: Facts;
  readonly verdict: Verdict;
  readonly certainty?: Certainty;
  /** The chapter that decides, or the one to look up. */
  readonly chapter: string;
  readonly contactType?: string;
  readonly indirectActivity?: string;
  readonly codes?: readonly string[];
  /** Words of the open points. */
  readonly open?: readonly RegExp[];
}

const PHONE: Facts = {
  contactForm: 'telephone',
  counterpart: 'patient',
  content: 'clinical-assessment',
  replacesAttendance: 'yes',
  documented: 'yes',
  copay: 'claimed',
};
const VIDEO: Facts = {
  contactForm: 'video',
  counterpart: 'patient',
  content: 'clinical-assessment',
  documented: 'yes',
  realTime: 'yes',
  secureEquipment: 'yes',
};
export const TALK: Facts = { contactForm: 'collaboration', partner: 'outside-specialist-care', collaborationActivity: 'follow-up-talk' };
const MEETING: Facts = { ...TALK, collaborationActivity: 'meeting', partOfConsultation: 'no' };
export const ABSENT: Facts = { patientPresent: 'no' };
export const FORM: Facts = { contactForm: 'patient-reported-form' };
const TREATMENT: Facts = { contactForm: 'group-treatment', groupPurpose: 'treatment' };
const EDUCATION: Facts = { contactForm: 'patient-education', groupPurpose: 'education', educationForm: 'group' };

/** Where the change log tells of no difference, both books answer alike. */
export const IN_BOTH: readonly Expected[] = [
  // 5.22
  {
    contact: 'collaboration only inside specialist care',
    facts: { ...MEETING, partner: 'inside-specialist-care', ...ABSENT },
    verdict: 'no',
    certainty: 'interpreted',
    chapter: '5.22',
  },
  {
    contact: 'general guidance, not about a certain patient',
    facts: { ...TALK, collaborationActivity: 'general-guidance' },
    verdict: 'no',
    certainty: 'secondary',
    chapter: '5.22',
  },
  {
    contact: 'own meeting with an outside partner, patient absent',
    facts: { ...MEETING, ...ABSENT },
    verdict: 'yes',
    certainty: 'secondary',
    chapter: '5.22',
    contactType: '5',
    indirectActivity: '22',
    open: [/22, 23 og 71/, /2017–2022/],
  },
  {
    contact: 'own meeting with an outside partner, patient present',
    facts: { ...MEETING, patientPresent: 'yes' },
    verdict: 'yes',
    certainty: 'secondary',
    chapter: '5.22',
    indirectActivity: '22',
    open: [/Kontakttype 5 gjelder bare uten pasienten/],
  },
  {
    contact: 'follow-up talk with an outside partner, patient absent',
    facts: { ...TALK, ...ABSENT },
    verdict: 'yes',
    certainty: 'secondary',
    chapter: '5.22',
    contactType: '5',
    indirectActivity: '22',
  },
  {
    contact: 'follow-up talk with an outside partner, patient present',
    facts: { ...TALK, patientPresent: 'yes' },
    verdict: 'yes',
    certainty: 'secondary',
    chapter: '5.22',
    indirectActivity: '22',
  },
  // 5.21.1
  {
    contact: 'telephone with others',
    facts: { contactForm: 'telephone', counterpart: 'other' },
    verdict: 'no',
    certainty: 'secondary',
    chapter: '5.21.1',
    open: [/samarbeidsaktivitet/, /vakthavende/, /Helfo/],
  },
  ...(['administrative', 'plain-test-result', 'simple-follow-up'] as const).flatMap((content): Expected[] => [
    {
      contact: `telephone with the patient, ${content}`,
      facts: { ...PHONE, content },
      verdict: 'no',
      certainty: 'secondary',
      chapter: '5.21.1',
      indirectActivity: '12',
    },
    {
      contact: `telephone with the patient, ${content}, not documented`,
      facts: { ...PHONE, content, documented: 'no' },
      verdict: 'no',
      certainty: 'secondary',
      chapter: '5.21.1',
    },
    {
      contact: `telephone with next of kin, ${content}`,
      facts: { ...PHONE, counterpart: 'next-of-kin-or-guardian', content },
      verdict: 'no',
      certainty: 'secondary',
      chapter: '5.21.1',
    },
  ]),
  {
    contact: 'telephone that replaces nothing',
    facts: { ...PHONE, replacesAttendance: 'no' },
    verdict: 'no',
    certainty: 'secondary',
    chapter: '5.21.1',
  },
  {
    contact: 'telephone that is not documented',
    facts: { ...PHONE, documented: 'no' },
    verdict: 'no',
    certainty: 'secondary',
    chapter: '5.21.1',
  },
  {
    contact: 'telephone consultation, copay claimed',
    facts: PHONE,
    verdict: 'yes',
    certainty: 'secondary',
    chapter: '5.21.1',
    contactType: '7',
  },
  {
    contact: 'telephone consultation with next of kin, copay claimed',
    facts: { ...PHONE, counterpart: 'next-of-kin-or-guardian' },
    verdict: 'yes',
    certainty: 'secondary',
    chapter: '5.21.1',
    contactType: '7',
    open: [/«med pasienten»/],
  },
  ...(['left-out', 'exempt'] as const).map(
    (copay): Expected => ({
      contact: `telephone consultation, copay ${copay}`,
      facts: { ...PHONE, copay },
      verdict: 'unsettled',
      chapter: '5.21.1',
      open: [/sjette kulepunkt i kapittel 5\.21\.1/],
    }),
  ),
  // Video
  { contact: 'video with others', facts: { ...VIDEO, counterpart: 'other' }, verdict: 'no', certainty: 'secondary', chapter: '5.21' },
  {
    contact: 'video on equipment that is not secure',
    facts: { ...VIDEO, secureEquipment: 'no' },
    verdict: 'no',
    certainty: 'secondary',
    chapter: '5.21',
  },
  ...(['administrative', 'plain-test-result', 'simple-follow-up'] as const).map(
    (content): Expected => ({
      contact: `video, ${content}`,
      facts: { ...VIDEO, content },
      verdict: 'no',
      certainty: 'secondary',
      chapter: '5.21',
    }),
  ),
  {
    contact: 'video that is not documented',
    facts: { ...VIDEO, documented: 'no' },
    verdict: 'no',
    certainty: 'secondary',
    chapter: '5.21',
  },
  {
    contact: 'video that is not in real time',
    facts: { ...VIDEO, realTime: 'no' },
    verdict: 'no',
    certainty: 'secondary',
    chapter: '5.21',
    open: [/kapittel 5\.21\.3/],
  },
  { contact: 'video consultation', facts: VIDEO, verdict: 'yes', certainty: 'secondary', chapter: '5.21', contactType: '6' },
  {
    contact: 'video consultation with next of kin',
    facts: { ...VIDEO, counterpart: 'next-of-kin-or-guardian' },
    verdict: 'yes',
    certainty: 'secondary',
    chapter: '5.21',
    contactType: '6',
    open: [/«med pasienten»/],
  },
  // The rest
  { contact: 'data from a device', facts: { contactForm: 'device-data' }, verdict: 'unsettled', chapter: '5.21' },
  {
    contact: 'online programme',
    facts: { contactForm: 'online-programme' },
    verdict: 'unsettled',
    chapter: '5.21',
    open: [/eldre rapport/],
  },
  { contact: 'LAR', facts: { contactForm: 'lar' }, verdict: 'unsettled', chapter: '7.3' },
  { contact: 'group treatment', facts: TREATMENT, verdict: 'yes', certainty: 'secondary', chapter: '7.6', open: [/DRG-liste fra 2022/] },
  {
    contact: 'patient education in a group',
    facts: EDUCATION,
    verdict: 'yes',
    certainty: 'secondary',
    chapter: '5.23',
    contactType: '13',
    open: [/A0099/, /7 undervisningstimer/, /historikk/],
  },
  {
    contact: 'patient education of one patient',
    facts: { ...EDUCATION, educationForm: 'individual' },
    verdict: 'unsettled',
    chapter: '5.23',
  },
  { contact: 'something else', facts: { contactForm: 'other' }, verdict: 'unsettled', chapter: 'isf-side' },
];

export const ONLY_FINAL: readonly Expected[] = [
  { contact: 'SMS', facts: { contactForm: 'message', channel: 'sms' }, verdict: 'no', certainty: 'confirmed', chapter: '5.21.3' },
  ...(['secure-digital-dialogue', 'other'] as const).flatMap((channel): Expected[] => [
    {
      contact: `message, ${channel}, requirements not met`,
      facts: { contactForm: 'message', channel, privacyAndSecurity: 'no' },
      verdict: 'no',
      certainty: 'interpreted',
      chapter: '5.21.3',
    },
    {
      contact: `message, ${channel}, requirements met`,
      facts: { contactForm: 'message', channel, privacyAndSecurity: 'yes' },
      verdict: 'unsettled',
      chapter: '5.21.3',
    },
  ]),
  { contact: 'form that is sent', facts: { ...FORM, formStatus: 'sent' }, verdict: 'no', certainty: 'confirmed', chapter: '5.21.4' },
  {
    contact: 'form that is answered, other activity in the tertial',
    facts: { ...FORM, formStatus: 'answered', otherActivityInTertial: 'yes' },
    verdict: 'yes',
    certainty: 'secondary',
    chapter: '5.21.4',
    codes: ['WMGA28'],
    open: [/lokal sykehusrutine fra 2023/, /ikke det samme som «én gang per tertial»/],
  },
  {
    contact: 'form that is answered, no other activity in the tertial',
    facts: { ...FORM, formStatus: 'answered', otherActivityInTertial: 'no' },
    verdict: 'unsettled',
    chapter: '5.21.4',
  },
  {
    contact: 'call to the duty doctor',
    facts: { ...TALK, collaborationActivity: 'call-to-duty-doctor' },
    verdict: 'no',
    certainty: 'confirmed',
    chapter: '5.22',
  },
  {
    contact: 'call to the duty doctor from a colleague',
    facts: { ...TALK, partner: 'inside-specialist-care', collaborationActivity: 'call-to-duty-doctor' },
    verdict: 'no',
    certainty: 'confirmed',
    chapter: '5.22',
  },
  {
    contact: 'meeting as part of a consultation',
    facts: { ...MEETING, partOfConsultation: 'yes', patientPresent: 'yes' },
    verdict: 'yes',
    certainty: 'secondary',
    chapter: '5.22',
    open: [/et valg, ikke en plikt/, /ved siden av konsultasjonen/, /aldri det samme møtet to ganger/],
  },
  {
    contact: 'copay left out: the bullet names mental health and TSB no more',
    facts: { ...PHONE, copay: 'left-out' },
    verdict: 'unsettled',
    chapter: '5.21.1',
    open: [/nevner ikke lenger psykisk helsevern og TSB/],
  },
  {
    contact: 'group treatment that was education',
    facts: { ...TREATMENT, groupPurpose: 'education' },
    verdict: 'yes',
    certainty: 'secondary',
    chapter: '5.23',
    contactType: '13',
  },
  {
    contact: 'patient education that was treatment',
    facts: { ...EDUCATION, groupPurpose: 'treatment' },
    verdict: 'yes',
    certainty: 'secondary',
    chapter: '7.6',
  },
];

export const ONLY_PRELIMINARY: readonly Expected[] = [
  { contact: 'SMS', facts: { contactForm: 'message', channel: 'sms' }, verdict: 'unsettled', chapter: '5.21.3' },
  ...(['secure-digital-dialogue', 'other'] as const).flatMap((channel): Expected[] =>
    (['yes', 'no'] as const).map((privacyAndSecurity) => ({
      contact: `message, ${channel}, requirements met: ${privacyAndSecurity}`,
      facts: { contactForm: 'message', channel, privacyAndSecurity },
      verdict: 'unsettled',
      chapter: '5.21.3',
    })),
  ),
  { contact: 'form that is sent', facts: { ...FORM, formStatus: 'sent' }, verdict: 'unsettled', chapter: '5.21.4' },
  {
    contact: 'form that is answered, other activity in the tertial',
    facts: { ...FORM, formStatus: 'answered', otherActivityInTertial: 'yes' },
    verdict: 'unsettled',
    chapter: '5.21.4',
  },
  {
    contact: 'form that is answered, no other activity in the tertial',
    facts: { ...FORM, formStatus: 'answered', otherActivityInTertial: 'no' },
    verdict: 'unsettled',
    chapter: '5.21.4',
  },
  {
    contact: 'call to the duty doctor',
    facts: { ...TALK, collaborationActivity: 'call-to-duty-doctor' },
    verdict: 'unsettled',
    chapter: '5.22',
  },
  {
    contact: 'call to the duty doctor from a colleague',
    facts: { ...TALK, partner: 'inside-specialist-care', collaborationActivity: 'call-to-duty-doctor' },
    verdict: 'no',
    certainty: 'interpreted',
    chapter: '5.22',
  },
  {
    contact: 'meeting as part of a consultation',
    facts: { ...MEETING, partOfConsultation: 'yes', patientPresent: 'yes' },
    verdict: 'unsettled',
    chapter: '5.22',
  },
  ...(['left-out', 'exempt'] as const).map(
    (copay): Expected => ({
      contact: `copay ${copay}: the bullet named mental health and TSB`,
      facts: { ...PHONE, copay },
      verdict: 'unsettled',
      chapter: '5.21.1',
      open: [/nevnte psykisk helsevern og TSB/],
    }),
  ),
  {
    contact: 'group treatment that was education',
    facts: { ...TREATMENT, groupPurpose: 'education' },
    verdict: 'unsettled',
    chapter: '7.6',
  },
  {
    contact: 'patient education that was treatment',
    facts: { ...EDUCATION, groupPurpose: 'treatment' },
    verdict: 'unsettled',
    chapter: '7.6',
  },
  {
    contact: 'patient education in a group: the cost weights were missing',
    facts: EDUCATION,
    verdict: 'yes',
    certainty: 'secondary',
    chapter: '5.23',
    contactType: '13',
    open: [/TD998A og TD998B manglet/],
  },
];
