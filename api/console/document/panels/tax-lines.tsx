import { Box } from '@mantine/core';
import { useRef } from 'react';
import { taxWords, type Tax, type TaxKind } from '../fields';
import { LineCell } from '../fields/line-cell';
import { inPlaceOf, keyOf } from '../fields/row-keys';
import { AddButton, RemoveCell, RemoveHead, shownAmount } from '../fields/sheet-parts';
import { TableScroll } from '../fields/table-scroll';
import styles from '../fields/fields.module.css';

interface Props {
  taxes: readonly Tax[];
  currency: string | null;
  isEditable: boolean;
  onChange: (taxes: readonly Tax[]) => void;
}
const columns = ['rate', 'base', 'amount'] as const;
const columnWords = { rate: 'Rate, %', base: 'On', amount: 'Tax' };

/** The parts of the tax. */
export function TaxLines({ taxes, currency, isEditable, onChange }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const change = (row: number, cells: Partial<Tax>) =>
    onChange(taxes.map((tax, index) => (index === row ? inPlaceOf(tax, { ...tax, ...cells }) : tax)));
  /** The focus goes to the line that takes the place, or to adding one. */
  const remove = (row: number) => {
    onChange(taxes.filter((_, index) => index !== row));
    const next = Math.min(row, taxes.length - 2);
    if (next < 0) adder.current?.focus();
    else requestAnimationFrame(() => table.current?.querySelector<HTMLInputElement>(`[data-cell="tax ${next}:rate"]`)?.select());
  };
  return (
    <Box mx={12} className={styles.taxes}>
      {taxes.length > 0 && (
        <TableScroll label="Tax lines, table">
          <table ref={table} className={styles.grid} aria-label="Tax lines">
            <thead>
              <tr>
                <th scope="col">Kind</th>
                {columns.map((column) => (
                  <th key={column} scope="col" className={styles.number}>
                    {columnWords[column]}
                  </th>
                ))}
                {isEditable && <RemoveHead />}
              </tr>
            </thead>
            <tbody>
              {taxes.map((tax, row) => (
                <tr key={keyOf(tax)}>
                  <td className={isEditable ? undefined : styles.plain}>
                    {isEditable ? (
                      <select
                        className={styles.cell}
                        aria-label={`Kind, tax line ${row + 1}`}
                        value={tax.kind}
                        onChange={(event) => change(row, { kind: event.currentTarget.value as TaxKind })}
                      >
                        {Object.entries(taxWords).map(([kind, words]) => (
                          <option key={kind} value={kind}>
                            {words}
                          </option>
                        ))}
                      </select>
                    ) : (
                      taxWords[tax.kind]
                    )}
                  </td>
                  {columns.map((column) => (
                    <td key={column} className={isEditable ? undefined : `${styles.plain} ${styles.number}`}>
                      {isEditable ? (
                        <LineCell
                          column="amount"
                          value={tax[column]}
                          label={`${columnWords[column]}, tax line ${row + 1}`}
                          place={`tax ${row}:${column}`}
                          currency={currency}
                          onCommit={(value) => change(row, { [column]: column === 'amount' ? (value ?? '0') : value })}
                        />
                      ) : (
                        shownAmount(tax[column])
                      )}
                    </td>
                  ))}
                  {isEditable && <RemoveCell label={`Remove tax line ${row + 1}`} onRemove={() => remove(row)} />}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {isEditable && (
        <Box mt={4}>
          <AddButton
            ref={adder}
            onAdd={() => onChange([...taxes, { kind: taxes.at(-1)?.kind ?? 'vat', rate: null, base: null, amount: '0' }])}
          >
            Add a tax line
          </AddButton>
        </Box>
      )}
    </Box>
  );
}
