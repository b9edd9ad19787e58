import { Button, Collapse, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { CircleCheck } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { Schemas } from '../../app/api';
import { FailedCheck } from './failed-check';

interface Props extends Omit<ComponentProps<typeof FailedCheck>, 'check'> {
  checks: Schemas['Check'][];
  isChanged: boolean;
}

/** What does not fit, in words and first; what fits, on demand. */
export function Checks({ checks, isChanged, ...on }: Props) {
  const [opened, { toggle }] = useDisclosure();
  const passed = checks.filter((check) => check.passed);
  return (
    <Stack gap="sm" px={12}>
      {checks
        .filter((check) => !check.passed)
        .map((check) => (
          <FailedCheck key={check.code} check={check} {...on} />
        ))}
      {passed.length > 0 && (
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<CircleCheck size={16} aria-hidden />}
            onClick={toggle}
            aria-expanded={opened}
          >
            {passed.length === 1 ? '1 check passed' : `${passed.length} checks passed`}
          </Button>
          <Collapse expanded={opened}>
            <Stack component="ul" gap={2} m={0} mt={4} pl={28}>
              {passed.map(({ code, message }) => (
                <Text key={code} component="li" size="sm">
                  {message}
                </Text>
              ))}
            </Stack>
          </Collapse>
        </div>
      )}
      {isChanged && (
        <Text size="xs" c="dimmed">
          Your changes are checked when you accept the document.
        </Text>
      )}
    </Stack>
  );
}
