import { nb } from '../text/nb';
import { Button } from './button';
import { Notice } from './notice';

interface FailedProps {
  readonly message: string;
  readonly onRetry: () => void;
}

/** Says why something could not be shown, and tries once more. */
export function Failed({ message, onRetry }: FailedProps) {
  return (
    <Notice tone="danger" actions={<Button onClick={onRetry}>{nb.app.retry}</Button>}>
      {message}
    </Notice>
  );
}
