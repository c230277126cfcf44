/** Whether the assessment on the screen is being compared with another. Opening another assessment ends it. */
import { assess, assessment, screen, useAssessment, useScreen } from './stores';

export function contrastIsOpen(): boolean {
  return screen.getState().contrast === assessment.getState().id;
}

/** The same, for what is drawn. */
export function useContrastIsOpen(): boolean {
  const compared = useScreen((state) => state.contrast);
  return useAssessment((state) => state.id === compared);
}

/** Goes back to the assessment. */
export function closeContrast(): void {
  screen.setState({ contrast: undefined });
  assess.refocus();
}
