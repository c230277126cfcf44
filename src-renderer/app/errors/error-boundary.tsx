import { Component, type ReactNode } from 'react';
import { nb } from '../../text/nb';
import { ErrorPage } from './error-page';
import { ReloadButton } from './reload-button';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Catches what goes wrong while drawing, and says so in Norwegian instead of leaving the window blank. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <ErrorPage
        title={nb.errors.crashTitle}
        what={<p>{nb.errors.crashBody}</p>}
        safe={nb.errors.crashSafe}
        next={nb.errors.doCrash}
        actions={<ReloadButton />}
      />
    );
  }
}
