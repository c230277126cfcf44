import { useEffect, useRef } from 'react';
import type { InstalledPack, ShelfView } from '../../../../src-main/contract/packs';
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

/** A list that was read in here: it has a place of its own, though it is kept as a pack. */
function isOwnList({ manifest, key, trust }: InstalledPack): boolean {
  return manifest.kind === 'code-list' && key === undefined && trust === 'own';
}

/** What is installed: books, packs, lists, keys, and what the organisation has set. */
export function Overview({ view }: { readonly view: ShelfView }) {
  const begin = useRef<HTMLButtonElement>(null);
  const refusal = useShelf((state) => state.refusal);
  const working = useShelf((state) => state.busy !== undefined);
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
          {working ? shelfText.working : ''}
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
      <PacksPart packs={view.packs.filter((pack) => !isOwnList(pack))} />
      <ListsPart lists={view.lists} packs={view.packs.filter(isOwnList)} />
      <KeysPart keys={view.keys} />
      <OrganisationPart organisation={view.organisation} />
    </>
  );
}
