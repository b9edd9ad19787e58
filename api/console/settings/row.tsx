import { Box, Group, Text } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** A line of a list in settings: what it is, what is to be known of it, and what can be done with it. */
export const Row = ({
  icon: Icon,
  title,
  detail,
  actions,
}: {
  icon?: LucideIcon;
  title: ReactNode;
  detail?: ReactNode;
  actions?: ReactNode;
}) => (
  <Group
    component="li"
    wrap="wrap"
    gap="sm"
    py="sm"
    style={{ listStyle: 'none', borderTop: '1px solid var(--mantine-color-default-border)' }}
  >
    {Icon && <Icon size={18} aria-hidden color="var(--mantine-color-dimmed)" style={{ flexShrink: 0 }} />}
    <Box style={{ flex: '1 1 200px', minWidth: 0 }}>
      <Text component="div" size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
        {title}
      </Text>
      {detail && (
        <Text component="div" size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {detail}
        </Text>
      )}
    </Box>
    {actions && <Group gap="xs">{actions}</Group>}
  </Group>
);
