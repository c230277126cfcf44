import type { PackPreview } from '../../../../src-main/contract/packs';
import { discardPreview, installPreview } from '../../../state/shelf';
import { screen, useSession } from '../../../state/stores';
import { nb } from '../../../text/nb';
import { previewText } from '../../../text/rule-shelf';
import { Button } from '../../../ui/button';

/** What can be done with a preview. What nobody vouches for is installed in two steps, or not at all. */
export function PreviewActions({ preview: { problems, trust, manifest } }: { readonly preview: PackPreview }) {
  const untestedAllowed = useSession((state) => state.organisation.untestedPacksAllowed);
  const mayInstall = problems.length === 0;
  const isTrusted = trust !== undefined && trust !== 'untested';
  return (
    <div className="shelf-preview__actions">
      {mayInstall && isTrusted && (
        <Button variant="primary" onClick={() => void installPreview(false)}>
          {manifest.kind === 'code-list' ? previewText.importDo : previewText.install}
        </Button>
      )}
      {mayInstall && !isTrusted && untestedAllowed && (
        <Button aria-haspopup="dialog" onClick={() => screen.setState({ dialog: { kind: 'shelf', about: { what: 'untested' } } })}>
          {previewText.installUntested}
        </Button>
      )}
      {mayInstall && !isTrusted && !untestedAllowed && <p>{previewText.untestedNotAllowed}</p>}
      <Button aria-keyshortcuts="Escape" onClick={() => void discardPreview()}>
        {mayInstall ? nb.app.cancel : previewText.close}
      </Button>
    </div>
  );
}
