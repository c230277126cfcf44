import { type ReactNode, type SyntheticEvent, useState } from 'react';
import type { RuleBookSummary } from '../../../src-main/contract/rules';
import { assess, assessment, useSession } from '../../state/stores';
import { formatDate } from '../../text/dates';
import { nb } from '../../text/nb';
import { Button } from '../../ui/button';
import { ChoiceList } from '../../ui/choice-list';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { checkScope } from './check-scope';

const BY_DATE = 'by-date';

/** Sets the contact date and the rule book. What cannot be used is said beside the field, and nothing changes. */
export function ScopeDialog({ onClose }: { readonly onClose: () => void }) {
  const books = useSession((state) => state.ruleBooks);
  const defaultTitle = useSession((state) => state.ruleBooks.find(({ id }) => id === state.defaultBook)?.title ?? '');
  const [date, setDate] = useState(() => formatDate(assessment.getState().scope.date ?? ''));
  const [book, setBook] = useState(() => assessment.getState().scope.ruleBook ?? BY_DATE);
  const [error, setError] = useState<string>();

  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const checked = checkScope(date, book === BY_DATE ? undefined : book, books);
    const message = checked.ok ? await assess.changeScope(checked.scope) : checked.message;
    if (message === undefined) {
      form.closest('dialog')?.close();
      return;
    }
    setError(message);
    form.querySelector<HTMLElement>('input')?.focus();
  };

  return (
    <Dialog title={nb.scope.title} onClose={onClose}>
      <form className="scope-form" onSubmit={(event) => void submit(event)}>
        <TextField
          label={nb.scope.dateLabel}
          help={nb.scope.dateHelp}
          value={date}
          onChange={setDate}
          error={error === undefined ? undefined : <Refusal message={error} books={books} />}
        />
        <ChoiceList
          legend={nb.scope.bookLabel}
          value={book}
          onChange={setBook}
          choices={[
            { value: BY_DATE, label: nb.scope.byDate, help: `${nb.scope.byDateHelp}${defaultTitle}.` },
            ...books.map((candidate) => ({ value: candidate.id, label: <BookName book={candidate} />, help: coverage(candidate) })),
          ]}
        />
        <div className="form-actions">
          <Button type="submit" variant="primary">
            {nb.scope.use}
          </Button>
          <Button onClick={(event) => event.currentTarget.closest('dialog')?.close()}>{nb.app.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function BookName({ book }: { readonly book: RuleBookSummary }): ReactNode {
  return (
    <>
      {book.title} {book.shelf?.untested === true && <span className="badge badge--untested">{nb.untested.tag}</span>}{' '}
      {!book.inForce && <span className="badge badge--open">{nb.scope.notInForce}</span>}
    </>
  );
}

function Refusal({ message, books }: { readonly message: string; readonly books: readonly RuleBookSummary[] }) {
  return (
    <>
      {message} {nb.scope.covered}
      <ul>
        {books.map((book) => (
          <li key={book.id}>
            {book.title}: {coverage(book)}
          </li>
        ))}
      </ul>
      {nb.scope.unchanged}
    </>
  );
}

function coverage({ validFrom, validTo }: RuleBookSummary): string {
  return nb.scope.covers(formatDate(validFrom), formatDate(validTo));
}
