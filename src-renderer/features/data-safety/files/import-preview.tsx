import { useEffect, useRef, useState } from 'react';
import type { ImportPreview } from '../../../data/api';
import { filesText } from '../../../text/data-safety/files';
import { Button } from '../../../ui/button';
import { ChoiceList } from '../../../ui/choice-list';
import { ShortList } from './short-list';

interface ImportPreviewProps {
  readonly preview: ImportPreview;
  readonly onApply: (how: 'merge' | 'replace') => void;
  readonly onOther: () => void;
}

/** What a file would do, what of it cannot be read, where it holds identity numbers, and the choice that is to be made. */
export function ImportPreviewView({ preview, onApply, onOther }: ImportPreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [how, setHow] = useState<'merge' | 'replace'>('merge');
  useEffect(() => heading.current?.focus(), []);
  const changes = preview.fresh + preview.theirsNewer + preview.copies;
  const nothing = changes === 0 && (how === 'merge' || preview.onlyHere + preview.oursNewer === 0);
  return (
    <>
      <h3 className="import__title" tabIndex={-1} ref={heading}>
        {filesText.preview(preview.name, preview.notes)}
      </h3>
      <dl className="facts facts--counts">
        {filesText
          .previewRows(preview)
          .filter(([, , count]) => count > 0)
          .map(([term, help, count]) => (
            <div key={term}>
              <dt>
                {term} <span className="muted">{help}</span>
              </dt>
              <dd>{count.toLocaleString('nb')}</dd>
            </div>
          ))}
      </dl>
      <ShortList
        title={filesText.unreadable(preview.unreadable.length)}
        items={preview.unreadable.map((line) => ({ key: String(line.line), text: filesText.unreadableLine(line) }))}
      />
      <ShortList
        title={filesText.identity(preview.withIdentityNumbers.length)}
        help={filesText.identityBody}
        items={preview.withIdentityNumbers.map(({ id, title, found }) => ({ key: id, text: filesText.identityOf(title, found) }))}
      />
      <ChoiceList
        legend={filesText.how}
        value={how}
        onChange={setHow}
        choices={[
          { value: 'merge', label: filesText.merge, help: filesText.mergeHelp },
          { value: 'replace', label: filesText.replace, help: filesText.replaceHelp(preview.onlyHere) },
        ]}
      />
      {nothing && <p className="muted">{filesText.nothingNew}</p>}
      <div className="form-actions">
        {!nothing && (
          <Button variant="primary" onClick={() => onApply(how)}>
            {how === 'replace' ? filesText.replaceConfirm : filesText.apply}
          </Button>
        )}
        <Button onClick={onOther}>{filesText.otherFile}</Button>
      </div>
    </>
  );
}
