import { type ChapterSummary, Coverage } from '../../../src-main/contract/reading';
import { rulesText } from '../../text/rules';
import { CoverageIcon } from '../../ui/coverage-icon';

/** How much of the rule book the app holds: how many chapters of each kind. */
export function Overview({ chapters }: { readonly chapters: readonly ChapterSummary[] }) {
  const count = (coverage: Coverage): number => chapters.filter((chapter) => chapter.coverage === coverage).length;
  return (
    <div className="overview">
      <p>{rulesText.covered(count('encoded'), chapters.length)}</p>
      <ul>
        {Coverage.options.map((coverage) => (
          <li key={coverage} data-coverage={coverage}>
            <CoverageIcon coverage={coverage} />
            {rulesText.coverage[coverage]} <strong>{count(coverage)}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
