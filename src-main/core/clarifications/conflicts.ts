/**
 * Which clarifications say otherwise of the same contacts: another verdict, or another registration. Two that agree are no conflict;
 * both are then among the reasons.
 */
import type { ClarifiedRegistration } from '../../contract/clarifications';
import { pointKey } from '../rules/outcome';
import { both } from './conditions';
import type { Fitting } from './fit';
import type { Overlay, SpaceContact } from './space';

export interface Conflict {
  readonly a: Fitting;
  readonly b: Fitting;
  /** A contact of which they say otherwise. */
  readonly witness: SpaceContact;
}

/** Every pair that is in conflict. It holds both ways and does not depend on which others there are. */
export function conflictsAmong(fitting: readonly Fitting[], overlay: Overlay): Conflict[] {
  return fitting.flatMap((a, at) =>
    fitting.slice(at + 1).flatMap((b) => {
      const witness = witnessOf(a, b, overlay);
      return witness === undefined ? [] : [{ a, b, witness }];
    }),
  );
}

function witnessOf(a: Fitting, b: Fitting, overlay: Overlay): SpaceContact | undefined {
  if (both(a.compiled.rule.when, b.compiled.rule.when) === undefined) return undefined;
  const others = new Set(b.meeting);
  const shared = () => a.meeting.filter((contact) => others.has(contact));
  const [first, second] = [a.placed.clarification, b.placed.clarification];
  if (first.verdict !== undefined && second.verdict !== undefined) {
    const differ = first.verdict !== second.verdict || registerOtherwise(first.registration, second.registration);
    return differ ? shared()[0] : undefined;
  }
  const answering = [first, second].filter(({ verdict }) => verdict === undefined);
  if (answering.every(({ registration }) => registration === undefined)) return undefined;
  return shared().find((contact) => clashAt(contact, a, b, overlay));
}

/** Whether the two cannot both be right for this contact: one field with two values, or other codes for the same open point. */
function clashAt(contact: SpaceContact, a: Fitting, b: Fitting, overlay: Overlay): boolean {
  const outcome = overlay.outcome(contact, [a.compiled, b.compiled]);
  if ('fault' in outcome) return true;
  if (!otherCodes(a.placed.clarification.registration, b.placed.clarification.registration)) return false;
  const answeredBy = ({ compiled }: Fitting) =>
    outcome.clarified.filter(({ because }) => because.clause === compiled.clause.id).map(({ point }) => pointKey(point));
  const own = answeredBy(a);
  return answeredBy(b).some((point) => own.includes(point));
}

/** Whether both name a value for the same field, and not the same one. */
function registerOtherwise(a: ClarifiedRegistration | undefined, b: ClarifiedRegistration | undefined): boolean {
  return otherFields(a, b) || otherCodes(a, b);
}

/** The same for the fields that hold one value. */
export function otherFields(a: ClarifiedRegistration | undefined, b: ClarifiedRegistration | undefined): boolean {
  return (['contactType', 'indirectActivity', 'timing'] as const).some(
    (field) => a?.[field] !== undefined && b?.[field] !== undefined && a[field] !== b[field],
  );
}

function otherCodes(a: ClarifiedRegistration | undefined, b: ClarifiedRegistration | undefined): boolean {
  const codes = (registration: ClarifiedRegistration | undefined) =>
    [...new Set((registration?.codes ?? []).map(({ system, code }) => `${system} ${code}`))].sort();
  const [own, other] = [codes(a), codes(b)];
  return own.length > 0 && other.length > 0 && own.join('\n') !== other.join('\n');
}
