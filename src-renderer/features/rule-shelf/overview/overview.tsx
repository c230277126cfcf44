import { useEffect, useRef } from 'react';
import type { ShelfView } from '../../../../src-main/contract/packs';
import { chooseList, choosePack, hideRefusal, useShelf } from '../../../state/shelf';
import { nb } from '../../../text/nb';
import { shelfText } from '../../../text/rule-shelf';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { BooksPart } from './books-part';
import { KeysPart } from './keys-part';
import { ListsPart } from './lists-part';
import { Notices } from './notices';
import { OrganisationPart } from './organisation-part';
import { PacksPart } from './packs-part';

/** What is installed: books, packs, lists, keys, and what the organisation has set. */
export function Overview({ view }: { readonly view: ShelfView }) {
  const begin = useRef<HTMLButtonElement>(null);
  const refusal = useShelf((state) => state.refusal);
  const changing = useShelf((state) => state.busy === 'change');
  // A preview that was put away or installed has taken the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) begin.current?.focus();
  }, []);
  return (
    <>
      <p className="shelf__intro">{shelfText.intro}</p>
      <div className="form-actions form-actions--wrap shelf__begin">
        <Button ref={begin} variant="primary" onClick={() => void choosePack()}>
          {shelfText.install}
        </Button>
        <Button onClick={() => void chooseList()}>{shelfText.importList}</Button>
        <span role="status" className="muted">
          {changing ? shelfText.working : ''}
        </span>
      </div>
      {refusal !== undefined && (
        <Notice
          tone="danger"
          actions={
            <Button
              variant="tertiary"
              onClick={() => {
                hideRefusal();
                begin.current?.focus();
              }}
            >
              {nb.app.hide}
            </Button>
          }
        >
          {refusal}
        </Notice>
      )}
      <Notices view={view} />
      <BooksPart books={view.books} />
      <PacksPart packs={view.packs} />
      <ListsPart lists={view.lists} />
      <KeysPart keys={view.keys} />
      <OrganisationPart organisation={view.organisation} />
    </>
  );
}
