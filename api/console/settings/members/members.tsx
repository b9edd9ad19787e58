import { Avatar, Badge, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { answered, api, wordsFor, type Schemas } from '../../app/api';
import { useHere } from '../../app/session';
import { Confirm, type Question } from '../../parts/confirm';
import { Failed } from '../../parts/failed';
import { instant } from '../../parts/format';
import { RowsSkeleton } from '../../parts/rows-skeleton';
import { Section } from '../../parts/section';
import { roles, roleWords, type Role } from '../roles';
import { Row } from '../row';
import { Invitations } from './invitations';
import { InviteForm } from './invite-form';

type Member = Schemas['Member'];
const nameOf = ({ person }: Member) => person.name || person.email || 'A person who is gone';

export function Members() {
  const { me } = useHere();
  const queries = useQueryClient();
  const [inviting, setInviting] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const { data, error, refetch } = useQuery({ queryKey: ['members'], queryFn: () => answered(api.GET('/v1/members')) });
  const changed = () => queries.invalidateQueries({ queryKey: ['members'] });
  const owners = data?.items.filter(({ role }) => role === 'owner').length ?? 0;

  const giveRole = async (member: Member, role: Role) => {
    await api.PUT('/v1/members/{personId}', { params: { path: { personId: member.person.id } }, body: { role } });
    await changed();
    notifications.show({ message: `${nameOf(member)} is now ${roleWords[role].label.toLowerCase()}.` });
  };
  const choose = (member: Member, role: Role) => {
    if (member.person.id === me.person.id)
      return setQuestion({
        title: 'Give up being an owner?',
        body: <Text size="sm">{roleWords[role].meaning} Only another owner can make you an owner again.</Text>,
        act: `Become ${roleWords[role].label.toLowerCase()}`,
        danger: true,
        onAct: async () => {
          await giveRole(member, role);
          location.assign('/settings/account');
        },
      });
    giveRole(member, role).catch((failed: unknown) => notifications.show({ color: 'red', message: wordsFor(failed) }));
  };
  const removal = (member: Member): Question => ({
    title: `Remove ${nameOf(member)}?`,
    body: <Text size="sm">What they see of this account ends at once. What they decided stays, under their name.</Text>,
    act: 'Remove',
    danger: true,
    onAct: async () => {
      await api.DELETE('/v1/members/{personId}', { params: { path: { personId: member.person.id } } });
      await changed();
    },
  });
  return (
    <Stack gap="md">
      <Section
        title="Members"
        lead="Who works with the documents of this account, and what each may do."
        actions={
          <Button leftSection={<UserPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>
            Invite
          </Button>
        }
      >
        {error && !data ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <RowsSkeleton rows={3} height={52} />
        ) : (
          <Stack component="ul" gap={0} p={0} m={0} aria-label="Members">
            {data.items.map((member) => {
              const last = member.role === 'owner' && owners === 1;
              const mine = member.person.id === me.person.id;
              return (
                <Row
                  key={member.person.id}
                  title={
                    <Group gap="xs">
                      <Avatar size="sm" name={nameOf(member)} color="leaf" variant="filled" aria-hidden />
                      {nameOf(member)}
                      {mine && <Badge variant="light">You</Badge>}
                    </Group>
                  }
                  detail={
                    last
                      ? `${member.person.email} · the only owner: make another member an owner before this one changes`
                      : `${member.person.email} · since ${instant(member.joined_at)}`
                  }
                  actions={
                    <>
                      <NativeSelect
                        size="xs"
                        aria-label={`Role of ${nameOf(member)}`}
                        value={member.role}
                        disabled={last}
                        data={roles.map((role) => ({ value: role, label: roleWords[role].label }))}
                        onChange={({ currentTarget }) => choose(member, currentTarget.value as Role)}
                      />
                      {!mine && (
                        <Button
                          variant="subtle"
                          color="gray"
                          size="xs"
                          aria-label={`Remove ${nameOf(member)}`}
                          onClick={() => setQuestion(removal(member))}
                        >
                          Remove
                        </Button>
                      )}
                    </>
                  }
                />
              );
            })}
          </Stack>
        )}
      </Section>
      <Invitations members={data?.items ?? []} />
      <RolesExplained />
      <InviteForm opened={inviting} onClose={() => setInviting(false)} />
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </Stack>
  );
}

const RolesExplained = () => (
  <Section title="What each role may do">
    <Stack component="dl" gap="xs" m={0}>
      {roles.map((role) => (
        <Group key={role} gap="sm" align="baseline" wrap="nowrap">
          <Text component="dt" size="sm" fw={600} w={90} style={{ flexShrink: 0 }}>
            {roleWords[role].label}
          </Text>
          <Text component="dd" size="sm" m={0}>
            {roleWords[role].meaning}
          </Text>
        </Group>
      ))}
    </Stack>
  </Section>
);
