import { Box, Group, Text, VisuallyHidden } from '@mantine/core';
import type { Schemas } from '../app/api';
import { Section } from '../parts/section';
import { barsOf, HEIGHT, HOUR_WIDTH } from './bars';

type Hours = Schemas['Operations']['hours'];
const hourOf = new Intl.DateTimeFormat(undefined, { hour: 'numeric' });
const fills = {
  received: 'light-dark(var(--mantine-color-gray-6), var(--mantine-color-gray-5))',
  finished: 'light-dark(var(--mantine-color-leaf-6), var(--mantine-color-leaf-4))',
  failed: 'light-dark(var(--mantine-color-red-7), var(--mantine-color-red-5))',
};
const legend: [keyof typeof fills, string][] = [
  ['received', 'Received'],
  ['finished', 'Finished'],
  ['failed', 'Failed'],
];

/** A day by the hour, as pairs of bars; whoever does not see them gets the figures as a table. */
export function Throughput({ hours }: { hours: Hours }) {
  const { bars, top } = barsOf(hours);
  const sum = (kind: keyof typeof fills) => hours.reduce((all, hour) => all + hour[kind], 0);
  return (
    <Section title="The last 24 hours">
      <Group gap="md" mb="xs">
        {legend.map(([kind, label]) => (
          <Group key={kind} gap={6}>
            <Box w={10} h={10} style={{ background: fills[kind], borderRadius: 2 }} aria-hidden />
            <Text size="xs">
              {label} {sum(kind).toLocaleString()}
            </Text>
          </Group>
        ))}
      </Group>
      <Group gap="xs" wrap="nowrap" align="stretch" aria-hidden>
        <Box style={{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between' }}>
          <Text size="xs" c="dimmed">
            {top.toLocaleString()}
          </Text>
          <Text size="xs" c="dimmed">
            0
          </Text>
        </Box>
        <svg
          viewBox={`0 0 ${HOUR_WIDTH * hours.length} ${HEIGHT}`}
          width="100%"
          height={140}
          preserveAspectRatio="none"
          style={{ borderBottom: '1px solid var(--mantine-color-default-border)', display: 'block' }}
        >
          {bars.map(({ kind, x, y, width, height, hour }) => (
            <rect key={`${hour} ${kind}`} x={x} y={y} width={width} height={height} style={{ fill: fills[kind] }}>
              <title>{`${hourOf.format(new Date(hour))}: ${kind}`}</title>
            </rect>
          ))}
        </svg>
      </Group>
      <Group justify="space-between" mt={4} pl={28} gap={2} wrap="nowrap" aria-hidden>
        {[0, 6, 12, 18, 23].map((at) => (
          <Text key={at} size="xs" c="dimmed">
            {hours[at] && hourOf.format(new Date(hours[at].hour))}
          </Text>
        ))}
      </Group>
      <VisuallyHidden>
        <table>
          <caption>Documents by the hour</caption>
          <thead>
            <tr>
              <th>Hour</th>
              {legend.map(([kind, label]) => (
                <th key={kind}>{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hours.map((hour) => (
              <tr key={hour.hour}>
                <th scope="row">{hourOf.format(new Date(hour.hour))}</th>
                {legend.map(([kind]) => (
                  <td key={kind}>{hour[kind]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </Section>
  );
}
