import { screen, useAssessment, useScreen, useSession } from '../../state/stores';
import { formatDate } from '../../text/dates';
import { nb } from '../../text/nb';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

/** Says calmly that today is outside every rule book, as long as no contact date is set. */
export function DateBanner() {
  const dismissed = useScreen((state) => state.dateBannerDismissed);
  const today = useSession((state) => state.today);
  const outside = useSession((state) => state.ruleBooks.every((book) => state.today < book.validFrom || state.today > book.validTo));
  const title = useSession((state) => state.ruleBooks.find((book) => book.id === state.defaultBook)?.title ?? '');
  const dated = useAssessment((state) => state.scope.date !== undefined || state.scope.ruleBook !== undefined);
  if (dismissed || dated || !outside || today === '') return null;
  return (
    <Notice
      tone="info"
      actions={
        <>
          <Button variant="tertiary" onClick={() => screen.setState({ dialog: { kind: 'scope' } })}>
            {nb.scope.setDate}
          </Button>
          <Button variant="tertiary" onClick={() => screen.setState({ dateBannerDismissed: true })}>
            {nb.app.hide}
          </Button>
        </>
      }
    >
      {nb.scope.banner(formatDate(today), title)}
    </Notice>
  );
}
