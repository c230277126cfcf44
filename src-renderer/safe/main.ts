/**
 * The safe screen: what is left when the page has stopped twice. Without React and without the parts of the page, and what it needs of
 * them for an export is fetched when that is asked for, so that whatever broke the page has little to break here.
 */
import './safe.css';
import type { PageChannel } from '../../src-main/contract/channel-names';
import type { ChannelInput, ChannelOutput } from '../../src-main/contract/channels';
import { troubleText } from '../text/trouble';
import { button, element } from './elements';

const words = troubleText.safe;

/** Asks main for something that needs no input. Gives words for the coder where it failed. */
async function ask<C extends Extract<PageChannel, `trouble:${string}` | 'notes:storage'>>(
  channel: C,
): Promise<{ readonly value: ChannelOutput<C> } | { readonly problem: string }> {
  try {
    const result = await window.isf.call(channel, {} as ChannelInput<C>);
    return result.ok ? { value: result.value } : { problem: result.error.message };
  } catch {
    return { problem: words.failed };
  }
}

const told = element('p', { className: 'safe__told', role: 'status' });
const tell = (text: string, failed = false): void => {
  told.textContent = text;
  told.dataset.failed = String(failed);
};

/** One thing to do at a time; what it says stands until the next. */
let busy = false;
async function doing(words: string, work: () => Promise<{ readonly said: string } | { readonly problem: string }>): Promise<void> {
  if (busy) return;
  busy = true;
  tell(words);
  const outcome = await work().catch(() => ({ problem: troubleText.safe.failed }));
  busy = false;
  if ('problem' in outcome) tell(outcome.problem, true);
  else tell(outcome.said);
}

async function exportNotes(): Promise<{ readonly said: string } | { readonly problem: string }> {
  const { exportAll } = await import('./export-notes');
  return exportAll();
}

async function openBackups(): Promise<{ readonly said: string } | { readonly problem: string }> {
  const answer = await ask('trouble:open-backups');
  return 'problem' in answer ? answer : { said: words.opened };
}

const report = element('section', { className: 'safe__report', hidden: true });
async function showReport(): Promise<{ readonly said: string } | { readonly problem: string }> {
  const answer = await ask('trouble:report');
  if ('problem' in answer) return answer;
  const heading = element('h2', { tabIndex: -1 }, troubleText.report.title);
  const text = element('pre', { tabIndex: 0, role: 'region', ariaLabel: troubleText.report.text }, answer.value.text);
  const save = button(troubleText.report.save, () => void doing('', saveReport));
  report.replaceChildren(heading, element('p', {}, troubleText.report.intro), text, save);
  report.hidden = false;
  heading.focus();
  return { said: '' };
}

async function saveReport(): Promise<{ readonly said: string } | { readonly problem: string }> {
  const answer = await ask('trouble:save-report');
  if ('problem' in answer) return answer;
  return { said: answer.value.saved ? troubleText.report.saved(answer.value.name ?? '') : '' };
}

async function newestCopy(): Promise<string> {
  const answer = await ask('notes:storage');
  if ('problem' in answer) return words.backupsUnknown;
  const [newest] = answer.value.snapshots;
  return newest === undefined ? words.noBackups : words.backupsOf(newest.at, newest.notes);
}

function draw(root: HTMLElement): void {
  const copy = element('p', { className: 'safe__hint' });
  const reload = button(words.reload, () => window.location.assign('./'), 'safe__first');
  root.replaceChildren(
    element('h1', {}, words.title),
    element('p', {}, words.happened),
    element('h2', {}, words.safeTitle),
    element('p', {}, words.safe),
    element('h2', {}, words.doTitle),
    element(
      'ul',
      { className: 'safe__ways' },
      element('li', {}, reload, element('p', { className: 'safe__hint' }, words.reloadHint)),
      element(
        'li',
        {},
        button(words.exportNotes, () => void doing(words.exporting, exportNotes)),
        element('p', { className: 'safe__hint' }, words.exportHint),
      ),
      element(
        'li',
        {},
        button(words.backups, () => void doing('', openBackups)),
        copy,
      ),
      element(
        'li',
        {},
        button(troubleText.report.make, () => void doing(troubleText.report.making, showReport)),
        element('p', { className: 'safe__hint' }, troubleText.report.settingsHint),
      ),
      element(
        'li',
        {},
        button(words.quit, () => void ask('trouble:quit')),
      ),
    ),
    told,
    report,
  );
  reload.focus();
  void newestCopy().then((text) => {
    copy.textContent = text;
  });
}

const root = document.getElementById('root');
if (root !== null) draw(root);
