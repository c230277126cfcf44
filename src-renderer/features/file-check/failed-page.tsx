import type { FileCheckState } from '../../../src-main/contract/file-check';
import { chooseFile, closeCheck, reconsider, startCheck } from '../../state/file-check';
import { fileCheckText } from '../../text/file-check';
import { Button } from '../../ui/button';
import { useFirstFocus } from './use-first-focus';

/** Why a file was not checked, and what can be done about it. */
export function FailedPage({ failed }: { readonly failed: Extract<FileCheckState, { kind: 'failed' }> }) {
  const text = fileCheckText.failed;
  const first = useFirstFocus<HTMLButtonElement>();
  return (
    <div className="file-running">
      <section className="sheet file-running__sheet file-failed" role="alert" aria-label={text.title}>
        <h1>{text.title}</h1>
        {failed.file !== undefined && <p className="muted">{fileCheckText.chosen.file(failed.file.name, failed.file.bytes)}</p>}
        <p>{failed.message}</p>
        <div className="file-failed__actions">
          {failed.again && (
            <>
              <Button ref={first} variant="primary" onClick={() => void startCheck()}>
                {text.again}
              </Button>
              <Button onClick={() => void reconsider()}>{text.columns}</Button>
            </>
          )}
          <Button {...(!failed.again && { ref: first, variant: 'primary' })} onClick={() => void chooseFile()}>
            {text.other}
          </Button>
          <Button variant="tertiary" onClick={() => void closeCheck()}>
            {text.close}
          </Button>
        </div>
      </section>
    </div>
  );
}
