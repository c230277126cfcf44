/** What the window can do with rule books, packs, keys, code lists and clarifications. Every refusal is a ShelfError. */
import type { ClarificationDraft, DraftCheck, ListedClarification } from '../../contract/clarifications';
import type { CaseChange, CaseFacts, PackPreview, ShelfProgress, ShelfView } from '../../contract/packs';

export interface ShelfSession {
  state(): Promise<ShelfView>;
  progress(): ShelfProgress;
  cancel(): void;
  previewPack(path: string): Promise<PackPreview>;
  /** `list`: the number of the list, for a file that does not say it itself. `which`: it must be told, and is one of these. */
  previewList(
    path: string,
    list: string | undefined,
  ): Promise<{ readonly preview: PackPreview } | { readonly which: { list: string; title: string }[] }>;
  /** `file`: a name in the folder of the organisation. */
  previewOffer(file: string): Promise<PackPreview>;
  previewCases(sha256: string, cases: readonly CaseFacts[]): Promise<CaseChange[]>;
  install(sha256: string, untested: boolean): Promise<ShelfView>;
  discard(sha256: string): Promise<void>;
  switch(pack: string, on: boolean): Promise<ShelfView>;
  back(pack: string): Promise<ShelfView>;
  remove(pack: string): Promise<ShelfView>;
  /** What a file with a public key holds. */
  readKey(path: string): Promise<{ fingerprint: string; suggestedName: string; known: boolean }>;
  /** Trusts the key that was read last. */
  trustKey(fingerprint: string, name: string): Promise<ShelfView>;
  removeKey(fingerprint: string): Promise<ShelfView>;
  clarifications(): Promise<ListedClarification[]>;
  checkDraft(draft: ClarificationDraft): Promise<DraftCheck>;
  saveDraft(draft: ClarificationDraft): Promise<{ check: DraftCheck; id?: string }>;
  withdraw(id: string, by: string, why: string): Promise<ListedClarification[]>;
  setAside(of: { id: string; pack: string; setAside: boolean; by: string; why: string }): Promise<ListedClarification[]>;
  exportClarifications(path: string, of: { ids: readonly string[]; title: string; publisher: string }): Promise<void>;
}
