import { useRouteError } from 'react-router';
import { Trouble } from './trouble';

/** A page that broke, or could not be fetched because a newer version is served by now: loading it anew mends both. */
export const Broken = () => <Trouble error={useRouteError()} onRetry={() => location.reload()} />;
