import { nb } from '../../text/nb';
import { ErrorPage } from './error-page';
import { ReloadButton } from './reload-button';

/** Shown when main did not answer at start. */
export function StartFailedPage({ message }: { readonly message: string }) {
  return (
    <ErrorPage
      title={nb.errors.startTitle}
      what={<p>{message}</p>}
      safe={nb.errors.safe}
      next={nb.errors.doCrash}
      actions={<ReloadButton />}
    />
  );
}
