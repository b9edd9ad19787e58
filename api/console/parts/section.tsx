import { Box, Group, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** One matter of a page: its heading, what it is about, what can be done, and the rest below. */
export const Section = ({
  title,
  lead,
  actions,
  children,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) => (
  <Paper withBorder p={{ base: 'md', sm: 'lg' }} component="section" aria-label={title}>
    <Group justify="space-between" align="flex-start" gap="sm">
      <Box style={{ flex: '1 1 260px' }}>
        <Title order={2} size="h4">
          {title}
        </Title>
        {lead && (
          <Text size="sm" c="dimmed" mt={4} maw={640}>
            {lead}
          </Text>
        )}
      </Box>
      {actions}
    </Group>
    {children && <Box mt="md">{children}</Box>}
  </Paper>
);
