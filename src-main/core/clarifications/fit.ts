/**
 * Holds a clarification against the book that it would be laid over: which contacts it concerns, what stands in its way, and what it
 * becomes there. It never touches a contact to which the book itself says yes or no.
 */
import type { Clarification } from '../../contract/clarifications';
import type { OpenPoint } from '../../contract/rules';
import type { RuleSource } from '../rules/format';
import { pointKey } from '../rules/outcome';
import { joinRegistrations } from '../rules/registration';
import { type Compiled, compileClarification } from './compile';
import { shortest } from './conditions';
import { type FieldProblem, textProblems, vocabularyProblems } from './content-problems';
import { exampleProblemsOf } from './examples';
import type { PlacedClarification } from './placed';
import { type ContactSpace, Overlay, type SpaceContact } from './space';
import { contactInWords } from './words';

/** A clarification that can be used. */
export interface Fitting {
  readonly placed: PlacedClarification;
  readonly compiled: Compiled;
  /** The contacts that meet its conditions. */
  readonly meeting: readonly SpaceContact[];
  /** Those of them that it decides, or whose open points it answers. */
  readonly concerned: readonly SpaceContact[];
}

/** Why a clarification cannot be used. */
export interface Misfit {
  readonly problems: readonly FieldProblem[];
  /** The clauses by which the book itself decides contacts that it would decide. */
  readonly clauses: readonly string[];
}

export type Fit = Fitting | Misfit;

/** `name`: what names it in ids, see `compileClarification`. The space must ask about its facts. */
export function fitOnto(placed: PlacedClarification, name: string, space: ContactSpace): Fit {
  const { clarification } = placed;
  const { book } = space;
  const written = [...textProblems(clarification), ...vocabularyProblems(clarification, book)];
  if (written.length > 0) return { problems: written, clauses: [] };

  const when = shortest(clarification.when, book.facts);
  const meeting = when === undefined ? [] : space.meeting(when);
  if (when === undefined || meeting.length === 0)
    return misfit('when', 'Ingen kontakt oppfyller alle vilkårene. Ta ut ett av dem, eller velg flere svar.');
  if (clarification.verdict !== undefined) {
    const decided = meeting.filter(({ verdict }) => verdict !== 'unsettled');
    if (decided.length > 0) return alreadyDecided(decided, space);
  }

  const compileFor = { book, name, untested: placed.pack?.untested ?? false, when };
  const exceptionTo = clarification.verdict === undefined ? [] : [...new Set(meeting.flatMap(({ deciding }) => deciding))];
  const asWritten = compileClarification(clarification, { ...compileFor, exceptionTo, settles: clarification.settles ?? [] });
  const overlay = new Overlay(space, [asWritten]);
  const found = lookAt(clarification, asWritten, meeting, overlay, space);
  if ('problems' in found) return found;
  const settles = (clarification.settles ?? []).filter((point) => found.answered.has(pointKey(point)));
  const compiled = compileClarification(clarification, { ...compileFor, exceptionTo, settles });
  const problems = exampleProblemsOf(clarification, compiled, { space, overlay, concerned: found.concerned });
  return problems.length > 0 ? { problems, clauses: [] } : { placed, compiled, meeting, concerned: found.concerned };
}

function misfit(field: string, message: string): Misfit {
  return { problems: [{ field, message }], clauses: [] };
}

/** The contacts that it concerns and the points that it answers, or why it cannot. */
function lookAt(
  { verdict, settles = [] }: Clarification,
  { rule, chapter }: Compiled,
  meeting: readonly SpaceContact[],
  overlay: Overlay,
  space: ContactSpace,
): Misfit | { readonly concerned: SpaceContact[]; readonly answered: ReadonlySet<string> } {
  const concerned: SpaceContact[] = [];
  const answered = new Set<string>();
  const wasOpen = new Set<string>();
  for (const contact of meeting) {
    for (const point of contact.openPoints) wasOpen.add(point);
    const own = settles.filter((point) => contact.openPoints.has(pointKey(point)));
    if (verdict === undefined && own.length === 0) continue;
    const unsettled = verdict === undefined ? own.find((point) => space.isOfUnsettledRule(contact, pointKey(point))) : undefined;
    if (unsettled !== undefined) return needsVerdict(unsettled, contact, space);
    const outcome = overlay.outcome(contact, [{ rule, chapter }]);
    if ('fault' in outcome) return clash(outcome.fault.rules, rule, contact, space);
    for (const { point } of outcome.clarified) answered.add(pointKey(point));
    concerned.push(contact);
  }
  const never = settles.findIndex((point) => !answered.has(pointKey(point)) && !(verdict !== undefined && wasOpen.has(pointKey(point))));
  if (never >= 0)
    return misfit(`settles.${never}`, `Det åpne punktet «${settles[never]?.text}» står ikke for noen av kontaktene som vilkårene treffer.`);
  return { concerned, answered };
}

function alreadyDecided(decided: readonly SpaceContact[], space: ContactSpace): Misfit {
  const clausesOf = ({ deciding }: SpaceContact) => deciding.flatMap((id) => space.rule(id)?.clauses ?? []);
  const [witness] = decided as [SpaceContact];
  const own = [...new Set(clausesOf(witness))];
  return {
    problems: [
      {
        field: 'when',
        message: `Regelboken svarer selv ${witness.verdict === 'yes' ? 'ja' : 'nei'} for noen av kontaktene, etter ${own.join(', ')}. For eksempel: ${contactInWords(witness.facts, space.book)}. Avgrens vilkårene til kontakter som ikke er avklart.`,
      },
    ],
    clauses: [...new Set(decided.flatMap(clausesOf))],
  };
}

function needsVerdict(point: OpenPoint, contact: SpaceContact, space: ContactSpace): Misfit {
  return misfit(
    'verdict',
    `Så lenge svaret ikke er avklart, kan ikke punktet «${point.text}» besvares for seg. Si om kontakten gir refusjon (ja eller nei), eller avgrens vilkårene. For eksempel: ${contactInWords(contact.facts, space.book)}.`,
  );
}

/** Names the rules of the book that want another registration than this one, with their clauses. */
function clash(applying: readonly string[], own: RuleSource, contact: SpaceContact, space: ContactSpace): Misfit {
  const others = applying.flatMap((id) => space.rule(id) ?? []);
  const against = others.filter(({ registration }) => !joinRegistrations(space.book, [registration, own.registration], new Map()));
  const clauses = [...new Set(against.flatMap((rule) => rule.clauses))];
  return misfit(
    'registration',
    `Registreringen er en annen enn den regelboken selv gir, etter ${against.map(({ id }) => id).join(', ')}${clauses.length > 0 ? ` (ledd ${clauses.join(', ')})` : ''}. For eksempel: ${contactInWords(contact.facts, space.book)}.`,
  );
}
