/** Which section and which dialog are open. */
import { createStore } from 'zustand/vanilla';
import type { ChannelOutput } from '../../src-main/contract/channels';
import type { Slip } from '../text/answer/slip';
import type { FileReport } from '../text/file-report';
import type { SectionId } from './section-id';

/** What a dialog of «Regelbøker» is about. */
export type ShelfDialog =
  | { readonly what: 'which-list'; readonly file: string; readonly lists: readonly { readonly list: string; readonly title: string }[] }
  | { readonly what: 'add-key'; readonly fingerprint: string; readonly suggestedName: string; readonly known: boolean }
  | { readonly what: 'remove-key'; readonly fingerprint: string; readonly name: string }
  | { readonly what: 'remove-pack'; readonly pack: string; readonly title: string }
  | { readonly what: 'back'; readonly pack: string; readonly from: number; readonly to: number }
  | { readonly what: 'untested' };

export type OpenDialog =
  /** The user guide, at a part of it («Notater», or `keys`) or at its beginning. */
  | { readonly kind: 'guide'; readonly part?: string }
  /** The error report, to be read before it is saved. */
  | { readonly kind: 'report' }
  | { readonly kind: 'scope' }
  | { readonly kind: 'certificate' }
  | { readonly kind: 'clause'; readonly ruleBook: string; readonly clause: string }
  /** Writes notes to a file: these, or all. */
  | { readonly kind: 'notes-export'; readonly ids?: readonly string[] }
  /** Reads notes from a file that the coder picks, or from a snapshot. */
  | { readonly kind: 'notes-import'; readonly snapshot?: string }
  | { readonly kind: 'lock-on' }
  | { readonly kind: 'lock-off' }
  /** Puts a new passphrase or recovery code in the place of the old one. */
  | { readonly kind: 'lock-way'; readonly way: 'passphrase' | 'recovery' }
  /** Writes a local clarification: the form that the editor holds. */
  | { readonly kind: 'clarify' }
  /** Writes local clarifications to a pack. */
  | { readonly kind: 'clarifications-share' }
  | { readonly kind: 'shelf'; readonly about: ShelfDialog };

/** Where the view Regler stands. `jump`: focus goes to that row (a clause, a rule …) or to the top, as soon as the chapter is on the screen. */
interface RulesPlace {
  readonly chapter: string | undefined;
  readonly jump: { readonly row: string | undefined } | undefined;
}

/** Where the view Koder stands: a list, and the code in it that is looked at. `jump`: focus goes to the code. */
interface CodesPlace {
  readonly list: string | undefined;
  readonly code: string | undefined;
  readonly jump: boolean;
}

/** Where the view Ordliste stands. `jump`: focus goes to what is said of the term. */
interface GlossaryPlace {
  readonly term: string | undefined;
  readonly jump: boolean;
}

/** What is about to be printed, and whom to tell when it stands in the page. */
type Paper = ({ readonly slip: Slip } | { readonly report: FileReport }) & { readonly drawn: () => void };

/** How the last printing or saving went. */
interface SlipState {
  readonly busy: boolean;
  readonly told?: {
    /** The answer it was about; the words are for no other. */
    readonly of: ChannelOutput<'assess'>;
    readonly text: string;
    /** Present where it went wrong. */
    readonly again?: () => Promise<void>;
  };
}

/** The pages of the view Innstillinger. */
export type SettingsPage = 'general' | 'rule-books' | 'clarifications' | 'notes' | 'about';

export interface ScreenState {
  readonly section: SectionId;
  readonly rules: RulesPlace;
  readonly codes: CodesPlace;
  readonly glossary: GlossaryPlace;
  readonly settingsPage: SettingsPage;
  /** «Fortsatt riktig?» stands in the place of the notes. */
  readonly stillValid: boolean;
  /** The assessment that is being compared with another, by its id; the comparison is shown as long as that one is open. */
  readonly contrast: number | undefined;
  readonly dialog: OpenDialog | undefined;
  readonly paper: Paper | undefined;
  readonly slip: SlipState;
  readonly dateBannerDismissed: boolean;
  /** «Slik bruker du programmet» is shown beside the questions: on the first start, or because it was asked for. */
  readonly firstSteps: boolean;
  /** A file is being checked; the command that stops it is possible. */
  readonly fileCheckRuns: boolean;
}

/** The first section, with nothing open on top. */
export function createScreenStore() {
  return createStore<ScreenState>()(() => ({
    section: 'assess',
    rules: { chapter: undefined, jump: undefined },
    codes: { list: undefined, code: undefined, jump: false },
    glossary: { term: undefined, jump: false },
    settingsPage: 'general',
    stillValid: false,
    contrast: undefined,
    dialog: undefined,
    paper: undefined,
    slip: { busy: false },
    dateBannerDismissed: false,
    firstSteps: false,
    fileCheckRuns: false,
  }));
}
