import { Alert, Button, Group, List, Text } from '@mantine/core';
import { Ban, CircleAlert, Eye, LoaderCircle, WifiOff } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { wordsFor, type Document } from '../../app/api';
import { useHere } from '../../app/session';
import { isUnderWay } from '../../parts/document-words';
import { ago } from '../../parts/format';
import { RetryDialog } from '../actions/retry-dialog';
import type { Followed } from '../use-document';
import { attemptWords } from '../words/attempt-words';
import { failureAdvice } from '../words/failure-advice';
import { reasonWords } from '../words/reason-words';
import { nextWords } from '../words/step-words';
import classes from '../document.module.css';

interface Props {
  document: Document;
  events: Followed['events'];
  trouble: Error | null;
}

/** Where the document stands, where that asks for something or will change. */
export function StateBanner({ document, events, trouble }: Props) {
  const { status, review, failure } = document;
  return (
    <div className={classes.padded} style={{ display: 'grid', gap: 8, paddingBottom: 0 }}>
      {trouble && (
        <Alert color="yellow" icon={<WifiOff aria-hidden />} title="Not up to date" role="status">
          {wordsFor(trouble)}
        </Alert>
      )}
      {isUnderWay(status) && (
        <Alert color="blue" icon={<LoaderCircle aria-hidden />} title="Being read" role="status">
          {nextWords(events.at(-1)?.step)} …
        </Alert>
      )}
      {review && (
        <Alert
          color="orange"
          styles={{ title: { color: 'var(--mantine-color-text)' } }}
          icon={<Eye aria-hidden />}
          title={review.due_at ? `Needs review, due ${ago(review.due_at)}` : 'Needs review'}
        >
          <List size="sm" spacing={2}>
            {review.reasons.map((reason) => (
              <List.Item key={reason}>{reasonWords(reason)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {failure && <Failed document={document} failure={failure} events={events} />}
      {status === 'cancelled' && (
        <Alert color="gray" icon={<Ban aria-hidden />} title="Cancelled">
          Somebody stopped the reading. It can be read again at any time.
        </Alert>
      )}
    </div>
  );
}

interface FailedProps extends Pick<Props, 'document' | 'events'> {
  failure: NonNullable<Document['failure']>;
}

function Failed({ document, failure, events }: FailedProps) {
  const { may } = useHere();
  const [retrying, setRetrying] = useState(false);
  const { title, advice, remedy } = failureAdvice(failure);
  const mayRetry = may('documents:write') || may('operations:act');
  return (
    <Alert color="red" icon={<CircleAlert aria-hidden />} title={title}>
      <Text size="sm">{advice}</Text>
      {document.attempt > 1 && (
        <Text size="xs" mt={4}>
          {attemptWords(document.attempt, events)}
        </Text>
      )}
      <Group gap="xs" mt="xs">
        {(remedy === 'password' || remedy === 'retry') && mayRetry && (
          <Button size="compact-sm" onClick={() => setRetrying(true)}>
            {remedy === 'password' ? 'Enter the password' : 'Read it again'}
          </Button>
        )}
        {remedy === 'upload' && may('documents:write') && (
          <Button size="compact-sm" variant="default" component={Link} to="/documents">
            Upload another
          </Button>
        )}
      </Group>
      {retrying && <RetryDialog document={document} onClose={() => setRetrying(false)} />}
    </Alert>
  );
}
