interface MarkedTextProps {
  readonly text: string;
  /** From and to, in order and apart from each other. */
  readonly marks: readonly (readonly [number, number])[];
}

/** A text with some of its words marked. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const pieces = marks.map(([from, to], at) => ({ from, before: text.slice(marks[at - 1]?.[1] ?? 0, from), word: text.slice(from, to) }));
  return (
    <>
      {pieces.map(({ from, before, word }) => (
        <span key={from}>
          {before}
          <mark>{word}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
