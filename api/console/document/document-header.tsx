import { ActionIcon, Box, Group, Text, Title, VisuallyHidden } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import type { Document } from '../app/api';
import { DocumentStatus } from '../parts/document-status';
import { nameOf, statusWords } from '../parts/document-words';
import { bytes, instant } from '../parts/format';
import { DocumentMenu } from './actions/document-menu';
import { typeWords } from './fields';
import { useNeighbours } from './use-neighbours';
import classes from './document.module.css';

export function DocumentHeader({ document, onErase }: { document: Document; onErase: () => void }) {
  const name = nameOf(document);
  useDocumentTitle(`${name} · BlumSmart`);
  const { state } = useLocation() as { state: { from?: unknown } | null };
  const from = typeof state?.from === 'string' ? state.from : '';
  const { previous, next } = useNeighbours(document.id);
  const facts = [
    document.type && typeWords[document.type],
    document.page_count !== null && (document.page_count === 1 ? '1 page' : `${document.page_count} pages`),
    bytes(document.size_bytes),
    instant(document.received_at),
  ].filter(Boolean);
  return (
    <header className={classes.header}>
      <ActionIcon
        component={Link}
        to={from.startsWith('/documents') ? from : '/documents'}
        variant="subtle"
        color="gray"
        aria-label="Back to the documents"
      >
        <ArrowLeft size={18} aria-hidden />
      </ActionIcon>
      <div className={classes.title}>
        <Title order={1} size="h4" lineClamp={1} title={name}>
          {name}
        </Title>
        <Text size="xs" c="dimmed" truncate>
          {facts.join(' · ')}
        </Text>
        <Box hiddenFrom="sm">
          <DocumentStatus status={document.status} />
        </Box>
        <VisuallyHidden role="status">{statusWords[document.status]}</VisuallyHidden>
      </div>
      <Box visibleFrom="sm">
        <DocumentStatus status={document.status} />
      </Box>
      <Group gap={4} wrap="nowrap">
        {(previous || next) && (
          <>
            <Step to={previous} state={state} label="Previous document" icon={<ChevronLeft size={18} aria-hidden />} />
            <Step to={next} state={state} label="Next document" icon={<ChevronRight size={18} aria-hidden />} />
          </>
        )}
        <DocumentMenu document={document} onErase={onErase} />
      </Group>
    </header>
  );
}

const Step = ({ to, state, label, icon }: { to: string | null; state: unknown; label: string; icon: React.ReactNode }) =>
  to ? (
    <ActionIcon component={Link} to={`/documents/${to}`} state={state} variant="subtle" color="gray" aria-label={label} title={label}>
      {icon}
    </ActionIcon>
  ) : (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} disabled>
      {icon}
    </ActionIcon>
  );
