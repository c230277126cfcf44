import { useEffect, useState } from 'react';
import { openRuleBooks } from '../../state/navigate';
import { loadShelf, openOffer, useShelf } from '../../state/shelf';
import { useScreen, useSession } from '../../state/stores';
import { nb } from '../../text/nb';
import { shelfText } from '../../text/rule-shelf';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

/** Says quietly that the organisation has a new pack lying ready. On the page «Regelbøker» itself it stands among the rest. */
export function OfferBanner() {
  const folder = useSession((state) => state.organisation.packFolder);
  const onPage = useScreen((state) => state.section === 'settings' && state.settingsPage === 'rule-books');
  const view = useShelf((state) => state.view);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  useEffect(() => {
    if (folder !== undefined) void loadShelf();
  }, [folder]);
  const offer = view?.offers.find(({ file }) => !hidden.includes(file));
  if (folder === undefined || onPage || offer === undefined) return null;
  const { file, manifest } = offer;
  return (
    <Notice
      tone="info"
      actions={
        <>
          <Button
            variant="tertiary"
            onClick={() => {
              openRuleBooks();
              void openOffer(file);
            }}
          >
            {shelfText.look}
          </Button>
          <Button
            variant="tertiary"
            onClick={() => {
              setHidden([...hidden, file]);
              // The button goes away with what it says.
              document.querySelector<HTMLElement>('.rail [aria-current]')?.focus();
            }}
          >
            {nb.app.hide}
          </Button>
        </>
      }
    >
      {shelfText.offer(manifest.title, manifest.version, view?.organisation.name)}
    </Notice>
  );
}
