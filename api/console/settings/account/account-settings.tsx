import { Button, Stack, Switch, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../app/api';
import { forgetAccount, useHere } from '../../app/session';
import { Confirm, type Question } from '../../parts/confirm';
import { Failed } from '../../parts/failed';
import { textOf } from '../../parts/form-text';
import { RowsSkeleton } from '../../parts/rows-skeleton';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { useAct } from '../../parts/use-act';

export function AccountSettings() {
  const { may } = useHere();
  return (
    <Stack gap="md">
      <AccountName editable={may('account:manage')} />
      {may('account:manage') && <Consents />}
      <Leave />
    </Stack>
  );
}

function AccountName({ editable }: { editable: boolean }) {
  const { account } = useHere();
  const queries = useQueryClient();
  const { busy, trouble, submit } = useAct();
  const rename = async (filled: FormData) => {
    await answered(api.PUT('/v1/account', { body: { name: textOf(filled, 'name').trim() } }));
    await queries.invalidateQueries({ queryKey: ['me'] });
    notifications.show({ message: 'The account has its new name.' });
  };
  return (
    <Section title="Business" lead="As members and those you invite see it.">
      <form onSubmit={submit(rename)}>
        <Stack gap="sm" maw={400}>
          <TextInput
            name="name"
            label="Name of the business"
            autoComplete="organization"
            defaultValue={account.name}
            maxLength={120}
            required
            readOnly={!editable}
            variant={editable ? 'default' : 'filled'}
          />
          <TextInput label="Account id" value={account.id} readOnly variant="filled" description="Support asks for it." />
          <TroubleLine text={trouble} />
          {editable && (
            <Button type="submit" loading={busy} style={{ alignSelf: 'flex-start' }}>
              Save
            </Button>
          )}
        </Stack>
      </form>
    </Section>
  );
}

const consentKey = ['account', 'ai-consent'];

function Consents() {
  const queries = useQueryClient();
  const [question, setQuestion] = useState<Question | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: consentKey,
    queryFn: () => answered(api.GET('/v1/account/consents/ai-processing')),
  });
  const { trouble, busy, act } = useAct();
  const record = async (granted: boolean) =>
    queries.setQueryData(consentKey, await answered(api.PUT('/v1/account/consents/ai-processing', { body: { granted } })));
  const withdrawal: Question = {
    title: 'Withdraw the consent?',
    body: (
      <Text size="sm">
        Documents whose reading begins from now on are read by no model: each waits in the review until a person has entered its fields.
        What was read before stays as it is. You can give the consent again at any time.
      </Text>
    ),
    act: 'Withdraw',
    danger: true,
    onAct: () => record(false),
  };
  return (
    <Section title="Consents" lead="What this account allows. Each change is kept in the audit log.">
      {error && !data ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton rows={1} />
      ) : (
        <Switch
          label="Models may read the documents"
          description="They run on this server, and no document leaves it."
          checked={data.granted}
          disabled={busy}
          onChange={() => (data.granted ? setQuestion(withdrawal) : void act(async () => void (await record(true))))}
        />
      )}
      <TroubleLine text={trouble} />
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </Section>
  );
}

function Leave() {
  const { account } = useHere();
  const [question, setQuestion] = useState<Question | null>(null);
  const leaving: Question = {
    title: `Leave ${account.name}?`,
    body: <Text size="sm">You no longer see its documents from this moment on. To come back you need a new invitation.</Text>,
    act: 'Leave account',
    danger: true,
    onAct: async () => {
      await api.DELETE('/v1/account/membership');
      forgetAccount();
      location.assign('/documents');
    },
  };
  return (
    <Section
      title="Leave this account"
      lead="Documents and your decisions stay with the business. Its only owner has to make another member an owner first."
      actions={
        <Button variant="default" onClick={() => setQuestion(leaving)}>
          Leave account
        </Button>
      }
    >
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </Section>
  );
}
