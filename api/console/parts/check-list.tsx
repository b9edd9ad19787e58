import { Checkbox, Stack, Text } from '@mantine/core';

/** Several of what is offered, each with what it means. Each chosen one is a value of `name` in the form. */
export const CheckList = <T extends string>({
  name,
  legend,
  offered,
  words,
  chosen,
}: {
  name: string;
  legend: string;
  offered: readonly T[];
  words: Record<T, string>;
  chosen: readonly T[];
}) => (
  <Stack component="fieldset" gap="xs" p={0} m={0} style={{ border: 0 }}>
    <Text component="legend" size="sm" fw={500} mb={4}>
      {legend}
    </Text>
    {offered.map((one) => (
      <Checkbox key={one} name={name} value={one} defaultChecked={chosen.includes(one)} label={one} description={words[one]} />
    ))}
  </Stack>
);
