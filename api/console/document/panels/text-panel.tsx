import { ActionIcon, Button, Center, CopyButton, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Check, ChevronLeft, ChevronRight, Copy } from 'lucide-react';
import { useState } from 'react';
import { ApiProblem, type Document } from '../../app/api';
import { Trouble } from '../../parts/trouble';
import { textQuery } from '../viewer/text-query';
import classes from '../document.module.css';

/** What stands on the page, in reading order; begins with the page that is looked at. */
export function TextPanel({ document, page: first }: { document: Document; page: number }) {
  const [followed, setFollowed] = useState(first);
  const [page, setPage] = useState(first);
  if (followed !== first) {
    setFollowed(first);
    setPage(first);
  }
  const { data, error, isPending, refetch } = useQuery(textQuery(document.id, page, document.attempt));
  const pages = document.page_count ?? 1;
  if (error instanceof ApiProblem && error.problem.code === 'document.not_ready')
    return <Center p="xl">The text appears here once the pages have been read.</Center>;
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  return (
    <div className={classes.padded}>
      <Group justify="space-between" mb="sm" mih={30}>
        <Group gap={4}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Text of the previous page"
            disabled={page === 1}
            onClick={() => setPage(page - 1)}
          >
            <ChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <Text size="sm">
            Page {page} of {pages}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Text of the next page"
            disabled={page >= pages}
            onClick={() => setPage(page + 1)}
          >
            <ChevronRight size={18} aria-hidden />
          </ActionIcon>
        </Group>
        {data?.text && (
          <CopyButton value={data.text}>
            {({ copied, copy }) => (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
                onClick={copy}
              >
                {copied ? 'Copied' : 'Copy the text'}
              </Button>
            )}
          </CopyButton>
        )}
      </Group>
      {isPending ? (
        <Skeleton h={240} />
      ) : data?.text ? (
        <pre className={classes.text}>{data.text}</pre>
      ) : (
        <Text c="dimmed">No text was found on this page.</Text>
      )}
    </div>
  );
}
