import { Center, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** Where there is nothing: why, and what to do next. */
export const Empty = ({
  icon: Icon,
  title,
  level = 2,
  children,
  action,
}: {
  icon: LucideIcon;
  title: string;
  /** 1 where nothing else heads the page. */
  level?: 1 | 2;
  children?: ReactNode;
  action?: ReactNode;
}) => (
  <Center mih="40vh" p="md">
    <Stack align="center" gap="sm" maw={440}>
      <ThemeIcon size={56} radius="xl" variant="light">
        <Icon size={28} aria-hidden />
      </ThemeIcon>
      <Title order={level} size="h3" ta="center">
        {title}
      </Title>
      {children && (
        <Text c="dimmed" ta="center">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  </Center>
);
