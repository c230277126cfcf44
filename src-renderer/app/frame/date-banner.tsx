import { assess, screen, useAssessment, useScreen, useSession } from '../../state/stores';
import { formatDate } from '../../text/dates';
import { nb } from '../../text/nb';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

/** Says calmly that today is outside every rule book, as long as no contact date is set. */
export function DateBanner() {
  const wanted = useScreen((state) => state.section === 'assess' && !state.dateBannerDismissed);
  const today = useSession((state) => state.today);
  const outside = useSession((state) => state.ruleBooks.every((book) => state.today < book.validFrom || state.today > book.validTo));
  const title = useSession((state) => state.ruleBooks.find((book) => book.id === state.defaultBook)?.title ?? '');
  const dated = useAssessment((state) => state.scope.date !== undefined || state.scope.ruleBook !== undefined);
  if (!wanted || dated || !outside || today === '') return null;
  return (
    <Notice
      tone="info"
      actions={
        <>
          <Button variant="tertiary" onClick={() => screen.setState({ dialog: { kind: 'scope' } })}>
            {nb.scope.setDate}
          </Button>
          <Button variant="tertiary" onClick={hide}>
            {nb.app.hide}
          </Button>
        </>
      }
    >
      {nb.scope.banner(formatDate(today), title)}
    </Notice>
  );
}

function hide(): void {
  screen.setState({ dateBannerDismissed: true });
  assess.refocus();
}
