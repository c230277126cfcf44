import type { CodeList } from '../../../src-main/contract/reading';
import { screen } from '../../state/stores';
import { codesText } from '../../text/codes';
import { nb } from '../../text/nb';
import { SideList } from '../../ui/side-list';

interface CodeListNavProps {
  readonly lists: readonly CodeList[];
  readonly current: string;
}

/** The code lists. Enter goes to the codes of the one that is shown. */
export function CodeListNav({ lists, current }: CodeListNavProps) {
  return (
    <SideList
      label={codesText.lists}
      rows={lists.map((list) => ({ id: list.id, content: <ListRow list={list} /> }))}
      current={current}
      takesFocus={() => !screen.getState().codes.jump}
      onShow={show}
      onEnter={(_list, row) => row.closest('.codes')?.querySelector<HTMLElement>('[data-code-row][tabindex="0"]')?.focus()}
    >
      <h1>{nb.sections.codes}</h1>
    </SideList>
  );
}

function ListRow({ list }: { readonly list: CodeList }) {
  return (
    <span>
      {list.title}
      <small>
        {/^\d+$/.test(list.id) && `${list.id} · `}
        {codesText.count(list.codes.length)}
      </small>
    </span>
  );
}

function show(list: string): void {
  if (screen.getState().codes.list !== list) screen.setState({ codes: { list, code: undefined, jump: false } });
}
