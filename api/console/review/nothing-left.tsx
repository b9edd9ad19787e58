import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, ListChecks } from 'lucide-react';
import { Link } from 'react-router';
import { Empty } from '../parts/empty';
import { seconds } from './clock';
import { figuresQuery } from './review-api';
import type { ReviewDeskInHand } from './use-review-desk';

/** Nobody needs this person now: what they did today, and what may come. */
export function NothingLeft({ inHand: { skipped, undoable, startOver } }: { inHand: ReviewDeskInHand }) {
  const { data } = useQuery({ ...figuresQuery, refetchInterval: 5_000 });
  const waiting = Math.max(0, (data?.waiting ?? 0) - (undoable ? 1 : 0));
  const { reviewed, median_seconds } = data?.mine.today ?? { reviewed: 0, median_seconds: null };
  const others = waiting - Math.min(skipped, waiting);
  return (
    <Empty
      icon={waiting ? ListChecks : CircleCheck}
      title={waiting ? `${waiting} ${waiting === 1 ? 'document waits' : 'documents wait'}` : 'Nothing waits for a review'}
      action={
        <Stack align="center" gap="lg">
          <Group justify="center">
            {waiting > 0 && (
              <Button onClick={startOver} data-autofocus>
                {skipped ? 'Go through them again' : 'Start reviewing'}
              </Button>
            )}
            <Button component={Link} to="/documents" variant={waiting ? 'default' : 'filled'}>
              To the documents
            </Button>
          </Group>
          {data && (
            <SimpleGrid component="dl" cols={3} m={0} spacing="xl">
              <Figure name="By you today" value={String(reviewed + (undoable ? 1 : 0))} />
              <Figure name="Your median" value={seconds(median_seconds)} />
              <Figure name="By all today" value={String(data.today.reviewed + (undoable ? 1 : 0))} />
            </SimpleGrid>
          )}
        </Stack>
      }
    >
      {waiting
        ? `${skipped ? `You skipped ${skipped}. ` : ''}${others ? 'Somebody else may have them in hand at the moment.' : ''}`.trim()
        : 'Documents that the machine is unsure of come here by themselves.'}
    </Empty>
  );
}

const Figure = ({ name, value }: { name: string; value: string }) => (
  <Stack gap={0} align="center" style={{ flexDirection: 'column-reverse' }}>
    <Text component="dt" size="xs" c="dimmed" ta="center">
      {name}
    </Text>
    <Text component="dd" m={0} fw={650} size="xl">
      {value}
    </Text>
  </Stack>
);
