import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../app/api';
import { useHere } from '../../app/session';

/** Names of members and keys, as far as the person may know them; of others the log says what kind they are. */
export function useNames(): ReadonlyMap<string, string> {
  const { me, may } = useHere();
  const members = useQuery({
    queryKey: ['members'],
    queryFn: () => answered(api.GET('/v1/members')),
    enabled: may('members:manage'),
  });
  const keys = useQuery({ queryKey: ['api-keys'], queryFn: () => answered(api.GET('/v1/api-keys')), enabled: may('keys:manage') });
  return new Map([
    [me.person.id, me.person.name],
    ...(members.data?.items ?? []).map(({ person }): [string, string] => [person.id, person.name]),
    ...(keys.data?.items ?? []).map(({ id, label }): [string, string] => [id, label]),
  ]);
}
