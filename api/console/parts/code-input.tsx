import { PinInput } from '@mantine/core';

const DIGITS = 6;

/** The code that an authenticator app shows, a digit to each box; it is sent with its last digit. */
export const CodeInput = ({ onComplete, describedBy }: { onComplete: (code: string) => void; describedBy?: string }) => (
  <PinInput
    name="code"
    length={DIGITS}
    type="number"
    oneTimeCode
    autoFocus
    aria-label="Code"
    aria-describedby={describedBy}
    getInputProps={(index) => ({ 'aria-label': `Digit ${index + 1} of ${DIGITS}`, ...(index === 0 && { 'data-autofocus': true }) })}
    onComplete={onComplete}
  />
);
