import { Box, Group, Loader, Skeleton, Stack, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answered, api, wordsFor, type Document, type Schemas } from '../../app/api';
import { isUnderWay } from '../../parts/document-words';
import { instant } from '../../parts/format';
import { Trouble } from '../../parts/trouble';
import type { Followed } from '../use-document';
import { changeName, nextWords, timelineOf } from '../words/step-words';
import { Section } from './section';
import classes from '../document.module.css';

type Decision = Schemas['DecidedReview'];
type Told = string | string[] | null;

/** What happened to the document so far, as it happens; and who decided what. */
export function HistoryPanel({ document, events, trouble }: { document: Document } & Followed) {
  const steps = timelineOf(events);
  const attempts = new Set(steps.map(({ attempt }) => attempt)).size;
  return (
    <div className={classes.padded}>
      <Section title="Steps">
        <Box px={12} aria-live="polite">
          <Timeline bulletSize={14} lineWidth={2} active={steps.length - 1}>
            {steps.map(({ id, attempt, title, details, at }) => (
              <Timeline.Item key={id} title={attempts > 1 ? `${title} (attempt ${attempt})` : title}>
                {details && <Text size="sm">{details}</Text>}
                <Text size="xs" c="dimmed">
                  {instant(at)}
                </Text>
              </Timeline.Item>
            ))}
            {isUnderWay(document.status) && (
              <Timeline.Item title={nextWords(events.at(-1)?.step)} bullet={<Loader size={8} aria-hidden />}>
                <Text size="xs" c="dimmed">
                  Now
                </Text>
              </Timeline.Item>
            )}
          </Timeline>
          {!steps.length &&
            (trouble === null ? <Skeleton h={120} /> : <Text size="sm">{wordsFor(trouble)} It is asked for again by itself.</Text>)}
        </Box>
      </Section>
      <Section title="Decisions">
        <Box px={12}>
          <Decisions documentId={document.id} />
        </Box>
      </Section>
    </div>
  );
}

function Decisions({ documentId }: { documentId: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['history', documentId],
    queryFn: () => answered(api.GET('/v1/documents/{documentId}/reviews', { params: { path: { documentId } } })),
  });
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={60} />;
  if (!data.items.length)
    return (
      <Text size="sm" c="dimmed">
        Nobody has decided about this document so far.
      </Text>
    );
  return (
    <Stack gap="md">
      {data.items.map((decision) => (
        <OneDecision key={decision.id} decision={decision} />
      ))}
    </Stack>
  );
}

const actionWords: Record<Decision['action'], string> = {
  accept: 'accepted it',
  correct: 'corrected and accepted it',
  reject: 'rejected it',
};
/** Of lists, what only one of the two has: a line of fifty that was changed is one line. */
const without = (value: Told, other: Told): Told =>
  Array.isArray(value) && Array.isArray(other) ? value.filter((line) => !other.includes(line)) : value;
const told = (value: Told) => (Array.isArray(value) ? (value.length ? value.join('\n') : 'none') : (value ?? 'none'));

const OneDecision = ({ decision: { actor, action, at, changes } }: { decision: Decision }) => (
  <div>
    <Text size="sm">
      <b>{actor.name ?? 'Somebody who is gone'}</b> {actionWords[action]}
    </Text>
    <Text size="xs" c="dimmed">
      {instant(at)}
    </Text>
    {changes.map(({ name, before, after }) => (
      <Box key={name} mt={6}>
        <Text size="xs" fw={600}>
          {changeName(name)}
        </Text>
        <Group gap="xs" align="flex-start" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          <Text component="del" size="sm" className={classes.before}>
            {told(without(before, after))}
          </Text>
          <Text component="ins" size="sm" className={classes.after} td="none">
            {told(without(after, before))}
          </Text>
        </Group>
      </Box>
    ))}
  </div>
);
