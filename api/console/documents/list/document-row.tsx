import { memo, type MouseEvent } from 'react';
import { Link } from 'react-router';
import type { DocumentSummary } from '../../app/api';
import { DocumentStatus } from '../../parts/document-status';
import { failureWords, nameOf, typeWords } from '../../parts/document-words';
import { ago, amount, calendarDate, instant } from '../../parts/format';
import { MatchLines } from './match-lines';
import classes from './list.module.css';

export interface RowProps {
  row: DocumentSummary;
  index: number;
  top: number;
  height: number;
  selected: boolean;
  active: boolean;
  q: string | undefined;
  /** The list that it stands in, to come back to. */
  from: string;
  onSelect: (id: string, range: boolean) => void;
  onOpen: (id: string) => void;
  onVendor: (vendor: string) => void;
}

/** One document in the list. Drawn anew only when something of it changes. */
export const DocumentRow = memo(function DocumentRow(props: RowProps) {
  const { row, index, top, height, selected, active, q, from, onSelect, onOpen, onVendor } = props;
  const name = nameOf(row);
  const total = row.total === null ? '' : amount(row.total, row.currency);
  const date = row.date === null ? '' : calendarDate(row.date);
  const why = row.failure && (failureWords[row.failure.code] ?? row.failure.meaning);
  const click = (event: MouseEvent<HTMLElement>) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) onSelect(row.id, event.shiftKey);
    else onOpen(row.id);
  };
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- Keys are the grid's affair.
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={selected}
      tabIndex={active ? 0 : -1}
      data-row={row.id}
      className={classes.row}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={click}
    >
      <div role="gridcell">
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Only keeps a click beside the box from opening the row; Space is the grid's affair. */}
        <label className={classes.tick} onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Select ${name}`}
            checked={selected}
            onChange={({ nativeEvent }) => onSelect(row.id, nativeEvent instanceof window.MouseEvent && nativeEvent.shiftKey)}
          />
        </label>
      </div>
      <div role="gridcell" className={classes.cell}>
        <Link
          to={`/documents/${row.id}`}
          state={{ from }}
          tabIndex={-1}
          className={classes.name}
          title={name}
          onClick={(event) => (event.shiftKey ? event.preventDefault() : event.stopPropagation())}
        >
          {name}
        </Link>
        <div className={`${classes.facts} ${classes.cell}`}>
          {[row.vendor, date].filter(Boolean).join(' · ') || why || ago(row.received_at)}
        </div>
      </div>
      <div role="gridcell" className={`${classes.cell} ${classes.wide}`}>
        {row.vendor && (
          <button
            type="button"
            tabIndex={-1}
            className={classes.vendor}
            title={`Only documents with ${row.vendor}`}
            onClick={(event) => {
              event.stopPropagation();
              onVendor(row.vendor!);
            }}
          >
            {row.vendor}
          </button>
        )}
      </div>
      <div role="gridcell" className={`${classes.cell} ${classes.wide} ${classes.type}`}>
        {row.type && typeWords[row.type]}
      </div>
      <div role="gridcell" className={`${classes.cell} ${classes.wide}`}>
        {date}
      </div>
      <div role="gridcell" className={`${classes.cell} ${classes.wide} ${classes.figure}`}>
        {total}
      </div>
      <div role="gridcell" className={`${classes.cell} ${classes.status}`} title={row.failure?.meaning}>
        <DocumentStatus status={row.status} />
        {why && <div className={`${classes.why} ${classes.cell} ${classes.wide}`}>{why}</div>}
        {total && <div className={classes.phoneTotal}>{total}</div>}
      </div>
      <div
        role="gridcell"
        className={`${classes.cell} ${classes.wide} ${classes.received} ${classes.dim}`}
        title={instant(row.received_at)}
      >
        {ago(row.received_at)}
      </div>
      {q !== undefined && (
        <div role="gridcell" className={classes.matches}>
          <MatchLines documentId={row.id} q={q} />
        </div>
      )}
    </div>
  );
});
