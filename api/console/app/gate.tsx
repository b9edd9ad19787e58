import { Navigate, useLocation } from 'react-router';
import { Loading } from '../parts/loading';
import { Trouble } from '../parts/trouble';
import { chosenAccount, HereProvider, useMe } from './session';
import { Shell } from './shell';

/** Lets members in, sends others to sign in and back, and those without an account to make one. */
export function Gate() {
  const { pathname, search } = useLocation();
  const { data: me, error, isPending, refetch } = useMe();
  if (isPending) return <Loading />;
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!me) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  const account = chosenAccount(me);
  if (!account) return <Navigate to="/new-account" replace />;
  return (
    <HereProvider me={me} account={account}>
      <Shell />
    </HereProvider>
  );
}
