import { Anchor, Group, Tooltip } from '@mantine/core';
import { ExternalLink } from 'lucide-react';

/** Leads to the pages of Temporal, which carries out the work; few need to know it by that name. */
export const TechnicalDetails = ({ href, of, tells }: { href: string; of: string; tells: string }) => (
  <Tooltip label={tells} multiline w={260} withArrow position="top-end" events={{ hover: true, focus: true, touch: false }}>
    <Anchor
      href={href}
      target="_blank"
      rel="noreferrer"
      size="xs"
      underline="always"
      aria-label={`Technical details of ${of}, in a new tab`}
    >
      <Group gap={4} wrap="nowrap" component="span" mih={24}>
        Technical details <ExternalLink size={12} aria-hidden />
      </Group>
    </Anchor>
  </Tooltip>
);
