import { nb } from '../../text/nb';
import { Button } from '../../ui/button';

/** Loads the window again. */
export function ReloadButton() {
  return (
    <Button variant="primary" onClick={() => window.location.reload()}>
      {nb.errors.reload}
    </Button>
  );
}
