import { Trouble } from './trouble';

/** A page that broke, or could not be fetched because a newer version is served by now: loading it anew mends both. */
export const Broken = ({ error }: { error: unknown }) => <Trouble error={error} onRetry={() => location.reload()} />;
