/** Code list ids that registrations refer to without naming them. Apart from the format, whose schemas an ordinary start does without. */
export const CONTACT_TYPES = '8432';
export const INDIRECT_ACTIVITY = 'polIndir';
