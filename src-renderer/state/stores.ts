/** The stores of this window, and the hooks that read them. */
import { useStore } from 'zustand';
import { call } from '../app/bridge';
import { type AssessmentState, createAssessmentStore } from './assessment';
import { createAssessmentActions } from './assessment-actions';
import { createScreenStore, type ScreenState } from './screen';
import { createSessionStore, type SessionState } from './session';

export const assessment = createAssessmentStore();
export const assess = createAssessmentActions(assessment, call);
export const screen = createScreenStore();
export const session = createSessionStore();

export const useAssessment = <T>(select: (state: AssessmentState) => T): T => useStore(assessment, select);
export const useScreen = <T>(select: (state: ScreenState) => T): T => useStore(screen, select);
export const useSession = <T>(select: (state: SessionState) => T): T => useStore(session, select);
