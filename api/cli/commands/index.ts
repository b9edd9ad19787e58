import type { Command } from '../command.js';
import { cancel, erase, retry } from './control.js';
import { fields } from './fields.js';
import { original } from './original.js';
import { search, status } from './status.js';
import { submit } from './submit.js';
import { text } from './text.js';
import { wait } from './wait.js';
import { watch } from './watch.js';

/** In the order in which the help lists them. */
export const commands: readonly Command[] = [submit, watch, status, wait, fields, search, text, original, retry, cancel, erase];
