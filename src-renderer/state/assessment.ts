/** The assessment on the screen: what has been answered, which question is open, and what can be undone. */
import { createStore } from 'zustand/vanilla';
import type { ChannelOutput } from '../../src-main/contract/channels';
import type { Face } from '../../src-main/contract/face';
import type { Question } from '../../src-main/contract/rules';
import type { Answers } from './answers';

/** What the coder has said about when the contact was and which book to use. Both may be left open. */
export interface Scope {
  readonly ruleBook?: string;
  readonly date?: string;
}

/** Enough to come back to an assessment: main can work out the rest again. */
export interface Snapshot {
  readonly id: number;
  readonly answers: Answers;
  readonly scope: Scope;
}

export interface RecentAssessment extends Snapshot {
  readonly heading: string;
  readonly detail: string;
  readonly face: Face;
}

/** Something that was taken away or answered otherwise, and how to get it back. */
export interface Notice {
  readonly kind: 'new' | 'dropped' | 'changed';
  readonly dropped: Answers;
  readonly before: Snapshot;
}

export interface AssessmentState extends Snapshot {
  readonly questions: readonly Question[];
  /** The book that `questions` belong to. */
  readonly questionsOf: string;
  readonly editing: string | undefined;
  readonly shown: ChannelOutput<'assess'> | undefined;
  readonly notice: Notice | undefined;
  readonly error: string | undefined;
  readonly recent: readonly RecentAssessment[];
  /** Grows each time focus should move to what is now first on the screen. */
  readonly focusTurn: number;
}

export const RECENT_LIMIT = 20;

/** An empty assessment with the questions of a book. */
export function createAssessmentStore() {
  return createStore<AssessmentState>()(() => ({
    id: 1,
    answers: [],
    scope: {},
    questions: [],
    questionsOf: '',
    editing: undefined,
    shown: undefined,
    notice: undefined,
    error: undefined,
    recent: [],
    focusTurn: 0,
  }));
}

export type AssessmentStore = ReturnType<typeof createAssessmentStore>;
