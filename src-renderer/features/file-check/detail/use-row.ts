/** The row behind the finding that is looked at. */
import { useEffect, useState } from 'react';
import type { FindingRow } from '../../../../src-main/contract/file-check';
import { call } from '../../../app/bridge';

/** The cursor passes over many findings; a row is fetched where it rests for so long. */
const REST_MS = 120;

export interface AskedRow {
  readonly value?: FindingRow;
  readonly error?: string;
}

/** Fetches the row of a finding; empty while it is fetched. */
export function useRow(finding: number | undefined): AskedRow {
  const [held, setHeld] = useState<AskedRow & { readonly of?: number }>({});
  useEffect(() => {
    if (finding === undefined) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      void call('file-check:row', { finding }).then((result) => {
        if (current) setHeld(result.ok ? { of: finding, value: result.value } : { of: finding, error: result.error.message });
      });
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [finding]);
  return held.of === finding ? held : {};
}
