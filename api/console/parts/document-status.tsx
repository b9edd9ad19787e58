import { Group, Text } from '@mantine/core';
import { Ban, CircleAlert, CircleCheck, Clock, Eye, LoaderCircle, type LucideIcon } from 'lucide-react';
import { statusWords, type DocumentStatus as Status } from './document-words';
import classes from './document-status.module.css';

const looks: Record<Status, { icon: LucideIcon; tone: string }> = {
  received: { icon: Clock, tone: 'quiet' },
  processing: { icon: LoaderCircle, tone: 'moving' },
  in_review: { icon: Eye, tone: 'asking' },
  done: { icon: CircleCheck, tone: 'good' },
  failed: { icon: CircleAlert, tone: 'bad' },
  cancelled: { icon: Ban, tone: 'quiet' },
};

/** Where a document stands: by word, shape and colour. */
export function DocumentStatus({ status }: { status: Status }) {
  const { icon: Icon, tone } = looks[status];
  return (
    <Group gap={6} wrap="nowrap" className={classes[tone]}>
      <Icon size={16} aria-hidden className={tone === 'moving' ? classes.turning : undefined} />
      <Text component="span" size="sm" inherit={false} className={classes.word}>
        {statusWords[status]}
      </Text>
    </Group>
  );
}
