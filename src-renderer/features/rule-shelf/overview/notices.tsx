import type { ShelfView } from '../../../../src-main/contract/packs';
import { openOffer } from '../../../state/shelf';
import { shelfText } from '../../../text/rule-shelf';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';

/** What could not be read, and what the organisation has lying ready. */
export function Notices({ view: { organisation, notices, offers } }: { readonly view: ShelfView }) {
  return (
    <>
      {organisation.problem !== undefined && (
        <Notice tone="warning">
          {shelfText.org.faulty} {organisation.problem} <small>{organisation.file}</small>
        </Notice>
      )}
      {notices.map((notice) => (
        <Notice key={notice} tone="warning">
          {notice}
        </Notice>
      ))}
      {offers.map(({ file, manifest, installedVersion }) => (
        <Notice
          key={file}
          tone="info"
          actions={
            <Button onClick={() => void openOffer(file)} aria-label={`${shelfText.look}: ${manifest.title}`}>
              {shelfText.look}
            </Button>
          }
        >
          {shelfText.offer(manifest.title, manifest.version, organisation.name)}{' '}
          {installedVersion !== undefined && shelfText.offerReplaces(installedVersion)}
        </Notice>
      ))}
    </>
  );
}
