import type { ReactNode } from 'react';
import { nb } from '../../text/nb';

interface ErrorPageProps {
  readonly title: string;
  readonly what: ReactNode;
  readonly safe: string;
  readonly next: string;
  readonly actions?: ReactNode;
}

/** A page for when the app cannot go on: what happened, what is safe, what to do. */
export function ErrorPage({ title, what, safe, next, actions }: ErrorPageProps) {
  return (
    <main className="error-page">
      <h1>{title}</h1>
      {what}
      <h2>{nb.errors.safeTitle}</h2>
      <p>{safe}</p>
      <h2>{nb.errors.doTitle}</h2>
      <p>{next}</p>
      <div className="form-actions">{actions}</div>
    </main>
  );
}
