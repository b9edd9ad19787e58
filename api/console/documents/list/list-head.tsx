import classes from './list.module.css';

/** What stands in which column; for eyes alone, each cell says itself what it is. */
export const ListHead = () => (
  <div className={`${classes.row} ${classes.head}`} aria-hidden>
    <div />
    <div className={classes.cell}>Name</div>
    <div className={`${classes.cell} ${classes.wide}`}>Vendor</div>
    <div className={`${classes.cell} ${classes.wide} ${classes.type}`}>Type</div>
    <div className={`${classes.cell} ${classes.wide}`}>Date</div>
    <div className={`${classes.cell} ${classes.wide} ${classes.figure}`}>Total</div>
    <div className={classes.cell}>Status</div>
    <div className={`${classes.cell} ${classes.wide} ${classes.received}`}>Came in</div>
  </div>
);
