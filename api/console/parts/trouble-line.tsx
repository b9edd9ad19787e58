import { Alert } from '@mantine/core';
import { CircleAlert } from 'lucide-react';

export const TroubleLine = ({ text }: { text: string | null }) =>
  text && (
    <Alert color="red" icon={<CircleAlert size={18} aria-hidden />} role="alert" p="xs">
      {text}
    </Alert>
  );
