import { useLayoutEffect, useRef } from 'react';
import { paletteText } from '../../text/palette';
import type { Group, Row } from './groups';
import { PaletteRow, type PaletteRowProps } from './palette-row';

interface PaletteListProps extends Pick<PaletteRowProps, 'lists' | 'onChoose'> {
  readonly id: string;
  /** Changes with every answer, for those who measure; 0 for an empty box. */
  readonly answer: number;
  readonly groups: readonly Group[];
  readonly selected: Row | undefined;
}

/** The groups with their rows. Focus stays in the field; which row is meant is told by `aria-activedescendant`. */
export function PaletteList({ id, answer, groups, selected, lists, onChoose }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null);
  const first = groups[0]?.rows[0];

  useLayoutEffect(() => {
    // The first row comes into sight with the name of its group.
    if (selected === first) list.current?.scrollTo(0, 0);
    else list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selected, first]);

  return (
    <div className="palette__list" id={id} ref={list} role="listbox" aria-label={paletteText.list} data-answer={answer}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields.
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`} data-group={group.id}>
          <div className="palette__group" id={`${id}-${group.id}`} role="presentation">
            {paletteText.groups[group.id]}
          </div>
          {group.rows.map((row) => (
            <PaletteRow key={row.key} id={rowId(id, row)} row={row} selected={row === selected} lists={lists} onChoose={onChoose} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** The id of a row's element. An id holds no spaces. */
export function rowId(list: string, row: Row): string {
  return `${list}-${row.key.replaceAll(' ', '-')}`;
}
