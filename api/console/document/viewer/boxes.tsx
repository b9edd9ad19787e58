import { useRef, type KeyboardEvent } from 'react';
import type { PlacedBox } from './placed';
import classes from './viewer.module.css';

/** Room between letters and line, in fractions of the page. */
const PAD = 0.002;

interface Props {
  boxes: readonly PlacedBox[];
  active: string | null;
  onActivate: (id: string) => void;
  hovered?: string | null;
  onHover?: (id: string | null) => void;
  withTag: boolean;
}

/** Where values stand. One stop of the Tab key for all of them: arrows go from one to the next. */
export function Boxes({ boxes, active, onActivate, hovered, onHover, withTag }: Props) {
  const drawn = useRef<SVGSVGElement>(null);
  const stop = Math.max(
    0,
    boxes.findIndex(({ id }) => id === active),
  );
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return onActivate(boxes[index]!.id);
    }
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    drawn.current?.querySelectorAll<SVGElement>('[role=button]')[(index + step + boxes.length) % boxes.length]?.focus();
  };
  const named = boxes.find(({ id }) => id === (hovered ?? active));
  return (
    <>
      <svg ref={drawn} className={classes.over} viewBox="0 0 1 1" preserveAspectRatio="none" role="group" aria-label="What was read here">
        {boxes.map(({ id, label, tone, x, y, width, height }, index) => (
          <rect
            key={`${id} ${index}`}
            className={classes.box}
            {...{ x: x - PAD, y: y - PAD, width: width + 2 * PAD, height: height + 2 * PAD }}
            role="button"
            tabIndex={index === stop ? 0 : -1}
            aria-label={label}
            aria-pressed={id === active}
            data-tone={tone}
            data-active={id === active || undefined}
            data-hovered={id === hovered || undefined}
            onClick={() => onActivate(id)}
            onKeyDown={(event) => onKeyDown(event, index)}
            onPointerEnter={() => onHover?.(id)}
            onPointerLeave={() => onHover?.(null)}
            onFocus={() => onHover?.(id)}
            onBlur={() => onHover?.(null)}
          />
        ))}
      </svg>
      {withTag && named && (
        <div className={classes.tag} style={placeOf(named)} data-end={isRight(named) || undefined} aria-hidden>
          {named.label}
        </div>
      )}
    </>
  );
}

/** From the side of the page that is nearer, so that it is not cut at the other. */
const isRight = ({ x, width }: PlacedBox) => x + width / 2 > 0.6;
const placeOf = (box: PlacedBox) => ({
  top: `${box.y * 100}%`,
  ...(isRight(box) ? { right: `${(1 - box.x - box.width) * 100}%` } : { left: `${box.x * 100}%` }),
});
