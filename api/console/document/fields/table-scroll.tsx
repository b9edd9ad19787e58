import type { ReactNode } from 'react';
import classes from './fields.module.css';

/** A table that scrolls sideways where there is too little room for it. */
export const TableScroll = ({ label, children }: { label: string; children: ReactNode }) => (
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be reached by keyboard.
  <div className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
