import { Button, CloseButton, Group, Paper, Text, ThemeIcon } from '@mantine/core';
import { Eye, Gauge, Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { DocumentSummary } from '../../app/api';
import { useHere } from '../../app/session';
import { keepStep, markSeen, stepKept, wasSeen } from './seen';
import classes from './tour.module.css';

/** Three steps for somebody's first visit, on what already lies there. It stands where it covers nothing, or least, and goes for good when it is closed or followed to its end. */
export function Tour({ rows }: { rows: readonly DocumentSummary[] }) {
  const { me, may } = useHere();
  const [open, setOpen] = useState(() => !wasSeen(localStorage, me.person.id));
  const doubtful = rows.find(({ status }) => status === 'in_review');
  const shown = doubtful ?? rows.find(({ record_version }) => record_version !== null);
  const steps = [
    ...(may('documents:write')
      ? [
          {
            icon: Upload,
            title: 'Drop a document',
            text: 'Drag files or a whole folder anywhere onto this page, or press “Add files”. You see how far each one is, and it appears in the list by itself.',
            link: null,
          },
        ]
      : []),
    {
      icon: Gauge,
      title: 'See how sure each field is',
      text: 'Every value says how sure the machine is of it, and where on the page it stands. What it doubts stands out.',
      link: shown && { to: `/documents/${shown.id}`, label: 'Show me one' },
    },
    ...(may('documents:review')
      ? [
          {
            icon: Eye,
            title: 'Review what is doubtful',
            text: 'Documents with a doubt wait for you, the most urgent first. You can decide each one by keyboard, within seconds.',
            link: { to: '/review', label: 'Go to the review' },
          },
        ]
      : []),
  ];
  const [at, setAt] = useState(() => stepKept(localStorage, me.person.id, steps.length));
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    // Not at first: somebody may be typing already.
    if (moved.current) heading.current?.focus();
  }, [at]);
  if (!open) return null;

  const { icon: Icon, title, text, link } = steps[at]!;
  const close = () => {
    markSeen(localStorage, me.person.id);
    setOpen(false);
  };
  const go = (to: number) => {
    moved.current = true;
    setAt(to);
    keepStep(localStorage, me.person.id, to);
  };
  const last = at === steps.length - 1;
  /** Whoever follows a step's link has done that step, and comes back to the next. */
  const followed = () => (last ? markSeen(localStorage, me.person.id) : keepStep(localStorage, me.person.id, at + 1));
  return (
    <>
      <div className={classes.room} />
      <Paper
        component="section"
        aria-label="First steps"
        className={classes.card}
        shadow="lg"
        withBorder
        p="md"
        onKeyDown={({ key }) => key === 'Escape' && close()}
      >
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <ThemeIcon variant="light" size={36} radius="xl" className={classes.icon}>
            <Icon size={20} aria-hidden />
          </ThemeIcon>
          <div style={{ flex: 1 }}>
            <h2 ref={heading} tabIndex={-1} className={classes.title}>
              {title}
            </h2>
            <Text size="xs" c="dimmed">
              Step {at + 1} of {steps.length}
            </Text>
          </div>
          <CloseButton aria-label="Close the first steps" onClick={close} />
        </Group>
        <Text size="sm" mt="sm" className={classes.text}>
          {text}
        </Text>
        <Group mt="sm" gap="xs" className={classes.acts}>
          {link ? (
            <Button component={Link} to={link.to} onClick={followed} variant="light" size="sm" className={classes.link}>
              {link.label}
            </Button>
          ) : null}
          <Group gap="xs" wrap="nowrap" className={classes.steps}>
            {at > 0 && (
              <Button variant="subtle" size="sm" onClick={() => go(at - 1)}>
                Back
              </Button>
            )}
            <Button size="sm" onClick={() => (last ? close() : go(at + 1))}>
              {last ? 'Done' : 'Next'}
            </Button>
          </Group>
        </Group>
      </Paper>
    </>
  );
}
