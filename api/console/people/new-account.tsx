import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { Navigate } from 'react-router';
import { answered, api } from '../app/api';
import { rememberAccount, useMe } from '../app/session';
import { Loading } from '../parts/loading';
import { textOf } from '../parts/form-text';
import { TroubleLine } from '../parts/trouble-line';
import { useAct } from '../parts/use-act';
import { Frame } from './frame';

export function NewAccount() {
  const { data: me, isPending } = useMe();
  const { busy, trouble, submit } = useAct();
  if (isPending) return <Loading />;
  if (!me) return <Navigate to="/sign-in?next=/new-account" replace />;
  const make = async (filled: FormData) => {
    const body = { name: textOf(filled, 'name'), ai_processing: filled.get('ai') === 'on' };
    const { id } = await answered(api.POST('/v1/accounts', { body }));
    rememberAccount(id);
    location.assign('/documents');
  };
  return (
    <Frame title="Your business" lead="Its documents lie in an account of their own. You can invite others to it.">
      <form onSubmit={submit(make)}>
        <Stack gap="md">
          <TextInput name="name" label="Name of the business" autoComplete="organization" maxLength={120} required autoFocus />
          <Checkbox
            name="ai"
            defaultChecked
            label="Let models read the documents"
            description="They run on this server, and no document leaves it. Without them you enter every field yourself. You can change this at any time."
          />
          <TroubleLine text={trouble} />
          <Button type="submit" loading={busy}>
            Make the account
          </Button>
        </Stack>
      </form>
    </Frame>
  );
}
