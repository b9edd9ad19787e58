import { Box, Title } from '@mantine/core';
import type { ReactNode } from 'react';

export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box component="section" aria-label={title} mb="md">
    <Title order={2} size="h6" mb={4} px={12}>
      {title}
    </Title>
    {children}
  </Box>
);
