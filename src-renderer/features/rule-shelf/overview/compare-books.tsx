import { type SyntheticEvent, useState } from 'react';
import type { RuleBookSummary } from '../../../../src-main/contract/rules';
import { compareBooks } from '../../../state/changes-place';
import { pickedBooks } from '../../../state/picked-books';
import { screen } from '../../../state/stores';
import { shelfText } from '../../../text/rule-shelf';
import { Button } from '../../../ui/button';
import { SelectField } from '../../../ui/select-field';

const text = shelfText.compare;

/** Opens two of the books side by side in «Endringer». */
export function CompareBooks({ books }: { readonly books: readonly RuleBookSummary[] }) {
  const [first] = useState(() => pickedBooks({ from: undefined, to: undefined }, books));
  const [from, setFrom] = useState(first.from ?? '');
  const [to, setTo] = useState(first.to ?? '');
  const [told, setTold] = useState(false);
  const options = books.map(({ id, title }) => ({ value: id, label: title }));
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTold(from === to);
    if (from === to) return;
    compareBooks(from, to);
    screen.setState({ section: 'changes' });
  };
  return (
    <form className="shelf-compare" aria-labelledby="shelf-compare" onSubmit={submit}>
      <h3 id="shelf-compare">{text.title}</h3>
      <div className="form-actions form-actions--wrap">
        <SelectField label={text.from} value={from} options={options} onChange={setFrom} />
        <SelectField label={text.to} value={to} options={options} onChange={setTo} />
        <Button type="submit">{text.show}</Button>
        <span role="status" className="muted">
          {told ? text.same : ''}
        </span>
      </div>
    </form>
  );
}
