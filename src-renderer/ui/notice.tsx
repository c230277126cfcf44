import { Alert } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

interface NoticeProps {
  readonly tone: 'info' | 'warning' | 'danger';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A calm message with what can be done about it. */
export function Notice({ tone, children, actions }: NoticeProps) {
  return (
    <Alert data-color={tone} className="notice" role={tone === 'danger' ? 'alert' : undefined}>
      <div className="notice__text">{children}</div>
      {actions !== undefined && <div className="notice__actions">{actions}</div>}
    </Alert>
  );
}
