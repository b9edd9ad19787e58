import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { answered, api } from '../../app/api';
import { Failed } from '../../parts/failed';
import { Section } from '../../parts/section';

/** The log's lines are chained: whoever changes or removes one breaks the chain, and this finds out. */
export function Verification() {
  const walk = useMutation({ mutationFn: () => answered(api.GET('/v1/audit/verification')) });
  const { data, error, isPending, mutate } = walk;
  return (
    <Section
      title="Is the log as it was written?"
      lead="Each line carries a seal over the one before. Verifying walks them all: a line that was changed, added or removed shows."
      actions={
        <Button variant="default" onClick={() => mutate()} loading={isPending}>
          Verify
        </Button>
      }
    >
      <div role="status">
        {data &&
          (data.intact ? (
            <Alert color="leaf" icon={<ShieldCheck size={18} aria-hidden />} title="The log is intact">
              {data.lines.toLocaleString()} lines were checked, and each fits the one before.
            </Alert>
          ) : (
            <Alert color="red" icon={<ShieldAlert size={18} aria-hidden />} title={`The log was changed at line ${data.broken_at}`}>
              Up to there it is as it was written. Keep a copy of the database and tell who runs this server.
            </Alert>
          ))}
      </div>
      {error && <Failed error={error} onRetry={() => mutate()} />}
    </Section>
  );
}
