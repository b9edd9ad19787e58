import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import { answered, api, ApiProblem, nameAccountInRequests, type Schemas } from './api';

export type Me = Schemas['Me'];
export type Account = Me['accounts'][number];
export type Scope = Schemas['Scope'];

const REMEMBERED = 'blumsmart.account';
const stores = () => [sessionStorage, localStorage];
/** In which account this tab works from its next page on, and new ones begin. */
export const rememberAccount = (accountId: string): void => stores().forEach((store) => store.setItem(REMEMBERED, accountId));
export const forgetAccount = (): void => stores().forEach((store) => store.removeItem(REMEMBERED));

/** Who is signed in; null: nobody. */
export const useMe = () =>
  useQuery({
    queryKey: ['me'],
    staleTime: 60_000,
    queryFn: () =>
      answered(api.GET('/v1/me')).catch((error: unknown) => {
        if (error instanceof ApiProblem && error.problem.status === 401) return null;
        throw error;
      }),
  });

/** Asks anew who is signed in, and forgets what was seen as somebody else. */
export function useSessionChanged() {
  const queries = useQueryClient();
  return async () => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    await queries.refetchQueries({ queryKey: ['me'] });
  };
}

interface Here {
  me: Me;
  account: Account;
  /** Whether the person's role allows it. */
  may: (scope: Scope) => boolean;
  switchTo: (accountId: string) => void;
}
const HereContext = createContext<Here | null>(null);

/** The account that this tab works in. */
export const useHere = (): Here => useContext(HereContext)!;

export function HereProvider({ me, account, children }: { me: Me; account: Account; children: ReactNode }) {
  nameAccountInRequests(account.id);
  const switchTo = (accountId: string) => {
    rememberAccount(accountId);
    // Whatever this tab holds is of the other account.
    location.assign('/documents');
  };
  return (
    <HereContext.Provider value={{ me, account, switchTo, may: (scope) => account.scopes.includes(scope) }}>
      {children}
    </HereContext.Provider>
  );
}

/** Each tab stays in its account; a new one begins where the last was. */
export function chosenAccount({ accounts }: Me): Account | null {
  const remembered = sessionStorage.getItem(REMEMBERED) ?? localStorage.getItem(REMEMBERED);
  const chosen = accounts.find(({ id }) => id === remembered) ?? accounts[0] ?? null;
  if (chosen) sessionStorage.setItem(REMEMBERED, chosen.id);
  return chosen;
}
