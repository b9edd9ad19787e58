import { textOf, type Check } from '../contract/index.js';
import { finding, type CheckInput } from './check.js';

const DAY_MS = 86_400_000;
/** Time zones put "today" up to a day ahead of ours. */
const AHEAD_DAYS = 1;
/** Records older than any law asks to keep are rather misread. */
const BACK_YEARS = 10;

/** The due date comes after the date, and the date is one that a paper in hand can have. */
export function checkDates({ fields, today }: CheckInput): Check[] {
  const date = textOf(fields, 'date');
  const due = textOf(fields, 'due_date');
  const checks: Check[] = [];
  if (date && due) checks.push(finding('date.order', due >= date, ['date', 'due_date'], `due date ${due} is before the date ${date}`));
  if (date) {
    const days = (Date.parse(date) - Date.parse(today)) / DAY_MS;
    const plausible = days <= AHEAD_DAYS && days >= -BACK_YEARS * 366;
    checks.push(
      finding('date.plausible', plausible, ['date'], `the date ${date} is ${days > 0 ? 'in the future' : 'more than ten years past'}`),
    );
  }
  return checks;
}
