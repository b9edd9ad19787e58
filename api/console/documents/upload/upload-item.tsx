import { ActionIcon, Anchor, Group, Progress, Text } from '@mantine/core';
import { RotateCw, X } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'react-router';
import { bytes } from '../../parts/format';
import { wordsOf } from './upload-words';
import type { Upload } from './uploads';
import classes from './upload.module.css';

interface Props {
  upload: Upload;
  top: number;
  onRetry: (id: number) => void;
  onRemove: (id: number) => void;
}

export const UploadItem = memo(function UploadItem({ upload: { id, name, size, state }, top, onRetry, onRemove }: Props) {
  const { text, tone } = wordsOf(state);
  return (
    <li className={classes.item} style={{ transform: `translateY(${top}px)` }}>
      <div style={{ minWidth: 0 }}>
        <div className={classes.line} title={name}>
          {state.step === 'there' ? (
            <Anchor component={Link} to={`/documents/${state.document.id}`} size="sm" c="inherit">
              {name}
            </Anchor>
          ) : (
            <Text span size="sm">
              {name}
            </Text>
          )}
        </div>
        <Text size="xs" className={`${classes.line} ${classes[tone]}`} title={text}>
          {state.step === 'waiting' ? `${text}, ${bytes(size)}` : text}
        </Text>
        {state.step === 'sending' && <Progress value={state.share * 100} size={2} aria-label={`Sending ${name}`} />}
      </div>
      <Group gap={2} wrap="nowrap">
        {state.step === 'refused' && (
          <ActionIcon variant="subtle" color="gray" aria-label={`Try ${name} again`} onClick={() => onRetry(id)}>
            <RotateCw size={16} />
          </ActionIcon>
        )}
        {state.step !== 'there' && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={state.step === 'refused' || state.step === 'gone' ? `Take ${name} off the list` : `Do not send ${name}`}
            onClick={() => onRemove(id)}
          >
            <X size={16} />
          </ActionIcon>
        )}
      </Group>
    </li>
  );
});
