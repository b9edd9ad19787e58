import { Stack } from '@mantine/core';
import { Departure } from './departure';
import { NameForm } from './name-form';
import { Passkeys } from './passkeys';
import { PasswordForm } from './password-form';
import { Sessions } from './sessions';
import { TwoFactor } from './two-factor';

/** Who one is here and how one signs in: the same in every account. */
export const Profile = () => (
  <Stack gap="md">
    <NameForm />
    <PasswordForm />
    <TwoFactor />
    <Passkeys />
    <Sessions />
    <Departure />
  </Stack>
);
