import { glossaryText } from '../../text/glossary';
import { Button } from '../../ui/button';

interface NoTermsProps {
  readonly filter: string;
  readonly onShowAll: () => void;
}

/** What stands instead of an explanation when the filter leaves no term: what the glossary holds, and what to try. */
export function NoTerms({ filter, onShowAll }: NoTermsProps) {
  return (
    <div className="glossary__none">
      <p>{glossaryText.noHits(filter.trim())}</p>
      <p className="muted">{glossaryText.noHitsHelp}</p>
      <Button onClick={onShowAll}>{glossaryText.showAll}</Button>
    </div>
  );
}
