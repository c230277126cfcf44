import { paletteText } from '../../text/palette';

/** What to try when nothing was found. */
export function NoHits({ book }: { readonly book: string }) {
  return (
    <div className="palette__none">
      <p>
        <strong>{paletteText.noHits(book)}</strong>
      </p>
      <ul>
        {paletteText.tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
    </div>
  );
}
