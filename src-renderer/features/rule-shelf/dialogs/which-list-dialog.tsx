import { type SyntheticEvent, useState } from 'react';
import { chooseList } from '../../../state/shelf';
import { nb } from '../../../text/nb';
import { shelfText as text } from '../../../text/rule-shelf';
import { Button } from '../../../ui/button';
import { ChoiceList } from '../../../ui/choice-list';
import { Dialog } from '../../../ui/dialog';
import { closeAround } from './close-around';

interface WhichListDialogProps {
  readonly file: string;
  readonly lists: readonly { readonly list: string; readonly title: string }[];
  readonly onClose: () => void;
}

/** Asks which official list a file is that does not say so itself. */
export function WhichListDialog({ file, lists, onClose }: WhichListDialogProps) {
  const [list, setList] = useState(lists[0]?.list ?? '');
  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    closeAround(event.currentTarget);
    await chooseList(list);
  };
  return (
    <Dialog title={text.whichTitle} onClose={onClose}>
      <form className="shelf-form" onSubmit={(event) => void submit(event)}>
        <p>{text.whichBody(file)}</p>
        <ChoiceList
          legend={text.whichLegend}
          value={list}
          onChange={setList}
          choices={lists.map((one) => ({ value: one.list, label: one.title.includes(one.list) ? one.title : `${one.list} ${one.title}` }))}
        />
        <div className="form-actions">
          <Button type="submit" variant="primary">
            {text.whichDo}
          </Button>
          <Button onClick={(event) => closeAround(event.currentTarget)}>{nb.app.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
