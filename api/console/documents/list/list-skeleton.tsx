import { Skeleton } from '@mantine/core';
import classes from './list.module.css';

const widths = [72, 55, 64, 80, 48, 68, 59, 75];

/** The shape of the list while its first page is on its way. */
export const ListSkeleton = () => (
  <div role="status" aria-label="Loading documents">
    {widths.map((width) => (
      <div key={width} className={classes.row} style={{ position: 'static', cursor: 'default' }}>
        <div className={classes.tick}>
          <Skeleton width={18} height={18} />
        </div>
        <Skeleton height={12} width={`${width}%`} />
        <Skeleton className={classes.wide} height={12} width="60%" />
        <Skeleton className={`${classes.wide} ${classes.type}`} height={12} width="70%" />
        <Skeleton className={classes.wide} height={12} width="80%" />
        <Skeleton className={classes.wide} height={12} width="60%" ml="auto" />
        <Skeleton height={12} width={90} />
        <Skeleton className={`${classes.wide} ${classes.received}`} height={12} width="80%" />
      </div>
    ))}
  </div>
);
