import { Group, Text } from '@mantine/core';

export const Logo = () => (
  <Group gap={8} wrap="nowrap">
    <img src="/icon.svg" width={26} height={26} alt="" />
    <Text fw={700} size="lg" lh={1}>
      BlumSmart
    </Text>
  </Group>
);
