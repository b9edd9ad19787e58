import { Badge, Group, Text, Title, VisuallyHidden } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Clock } from 'lucide-react';
import { useState } from 'react';
import type { Document } from '../app/api';
import { dueClock, seconds } from './clock';
import { reasonsOf } from './reasons';
import { figuresQuery } from './review-api';
import classes from './review.module.css';

const tones = { calm: 'gray', soon: 'orange', overdue: 'red' } as const;

/** Which document, why it waits and until when; how many do, and how quickly this person goes. */
export function ReviewHeader({ document, isDecisionHeld }: { document: Document; isDecisionHeld: boolean }) {
  const [now, setNow] = useState(() => Date.now());
  useInterval(() => setNow(Date.now()), 15_000, { autoInvoke: true });
  const { data } = useQuery(figuresQuery);
  const due = dueClock(document.review?.due_at ?? null, now);
  const held = isDecisionHeld ? 1 : 0;
  const { reviewed, median_seconds } = data?.mine.today ?? { reviewed: 0, median_seconds: null };
  return (
    <header className={classes.header}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <div className={classes.heading}>
          <Title order={1} size="h4" className={classes.name} tabIndex={-1}>
            <VisuallyHidden>Review: </VisuallyHidden>
            {document.file_name ?? 'Document without a name'}
          </Title>
        </div>
        {due && (
          <Badge
            color={tones[due.tone]}
            variant={due.tone === 'calm' ? 'default' : 'filled'}
            autoContrast
            leftSection={<Clock size={12} aria-hidden />}
            tt="none"
            size="lg"
            style={{ flex: 'none' }}
          >
            {due.text}
          </Badge>
        )}
      </Group>
      <Group justify="space-between" gap="xs" mt={4} align="flex-start">
        <Text size="sm" component="div" className={classes.reasons}>
          <ul aria-label="Why it waits">
            {reasonsOf(document).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Text>
        <Text size="sm" c="dimmed" className={classes.figures} aria-label="Your pace">
          {data ? (
            <>
              {Math.max(0, data.waiting - held)} waiting · you {reviewed + held} today
              {median_seconds !== null && ` · ${seconds(median_seconds)} each`}
            </>
          ) : (
            ' '
          )}
        </Text>
      </Group>
    </header>
  );
}
