import '../../../ui/rule-shelf.css';
import type { ShelfDialog } from '../../../state/screen';
import { backPack, removeKey, removePack } from '../../../state/shelf';
import { shelfText } from '../../../text/rule-shelf';
import { AddKeyDialog } from './add-key-dialog';
import { ConfirmDialog } from './confirm-dialog';
import { UntestedDialog } from './untested-dialog';
import { WhichListDialog } from './which-list-dialog';

interface ShelfDialogsProps {
  readonly about: ShelfDialog;
  readonly onClose: () => void;
}

/** The dialogs of «Regelbøker». */
export function ShelfDialogs({ about, onClose }: ShelfDialogsProps) {
  const text = shelfText;
  switch (about.what) {
    case 'which-list':
      return <WhichListDialog file={about.file} lists={about.lists} onClose={onClose} />;
    case 'add-key':
      return <AddKeyDialog {...about} onClose={onClose} />;
    case 'untested':
      return <UntestedDialog onClose={onClose} />;
    case 'remove-key':
      return (
        <ConfirmDialog
          title={text.removeKeyTitle(about.name)}
          body={text.removeKeyBody}
          label={text.removeKeyDo}
          part="shelf-keys"
          onConfirm={() => removeKey(about.fingerprint, about.name)}
          onClose={onClose}
        />
      );
    case 'remove-pack':
      return (
        <ConfirmDialog
          title={text.removeTitle(about.title)}
          body={text.removeBody}
          label={text.removeDo}
          part="shelf-packs"
          onConfirm={() => removePack(about.pack)}
          onClose={onClose}
        />
      );
    case 'back':
      return (
        <ConfirmDialog
          title={text.backTitle(about.to)}
          body={text.backBody(about.from, about.to)}
          label={text.backDo(about.to)}
          part="shelf-packs"
          onConfirm={() => backPack(about.pack, about.to)}
          onClose={onClose}
        />
      );
  }
}
