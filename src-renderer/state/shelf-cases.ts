/** What a pack that is previewed would change for the coder's own assessments. Kept while it is looked at, and never beyond the lock. */
import type { CasePreviewResult } from '../data/api';
import type { Problem } from '../data/outcome';
import { watched } from '../data/watched';
import { createJobRunner } from './job';
import { notes } from './notes';
import { shelf } from './shelf';

interface CasePreviewRun {
  /** The preview it was made for. */
  readonly sha256: string;
  readonly result?: CasePreviewResult;
  /** It ended before all were tried. */
  readonly problem?: Problem;
}

export const casePreview = watched<CasePreviewRun | undefined>(undefined);
export const previewingCases = createJobRunner();

/** Tries every linked assessment under the pack of this preview. Does nothing while that is under way. */
export async function runCasePreview(sha256: string): Promise<void> {
  if (previewingCases.progress.get() !== undefined) return;
  casePreview.set({ sha256 });
  const outcome = await previewingCases.run((job) => notes.casePreview.run({ ...job, sha256 }));
  // Locked or put away meanwhile: nothing of it stays.
  if (notes.state.get().kind !== 'ready' || shelf.getState().preview?.sha256 !== sha256) return casePreview.set(undefined);
  casePreview.set({ sha256, ...(outcome.ok ? { result: outcome.value } : { problem: outcome.problem }) });
}

function letGo(): void {
  previewingCases.cancel();
  casePreview.set(undefined);
}

notes.state.subscribe(() => {
  if (notes.state.get().kind !== 'ready') letGo();
});
shelf.subscribe(({ preview }, before) => {
  if (preview?.sha256 !== before.preview?.sha256) letGo();
});
