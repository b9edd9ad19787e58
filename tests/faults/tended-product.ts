import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serving, startProduct, type Product } from '../../infra/local/testing/product.js';
import type { RunFile } from '../../infra/local/supervisor/run-file.js';

/** As long as a person takes to see that it is gone and to type the command again. */
const START_AGAIN_MS = 500;
/** More starts than kills could explain: it does not come up. */
const STARTS_MAX = 30;

/** The product, and the person beside it who types `npm start` again whenever it has ended. */
export class TendedProduct {
  readonly home: string;
  /** How each start ended, first to last; the present one is not among them. What they printed is in `starts.txt` of the home. */
  readonly ends: string[] = [];
  readonly #say: (line: string) => void;
  #product: Product;
  #asked = false;
  #tending: Promise<void>;

  constructor(home: string, say: (line: string) => void) {
    this.home = home;
    this.#say = say;
    this.#product = startProduct({ home });
    this.#tending = this.#tend();
  }

  /** As run.json says it, which after a kill may be the addresses of before. */
  run = (): RunFile | null => this.#product.run();

  serving = (): Promise<RunFile> => serving(this.#product);

  /** Asks it to stop, as Ctrl-C does; gives how it ended. */
  async stop(): Promise<string> {
    this.#asked = true;
    this.#product.supervisor.kill('SIGTERM');
    await this.#tending;
    return howEnded(this.#product);
  }

  async #tend(): Promise<void> {
    for (;;) {
      await this.#product.exited;
      if (this.#asked) return;
      const end = howEnded(this.#product);
      this.ends.push(end);
      appendFileSync(join(this.home, 'starts.txt'), `${this.#product.output()}\n${end}\n\n`);
      if (this.ends.length >= STARTS_MAX) throw new Error(`the product does not come up:\n${this.#product.output()}`);
      this.#say(`the product ended (${end}); started again`);
      await wait(START_AGAIN_MS);
      if (this.#asked) return;
      this.#product = startProduct({ home: this.home });
    }
  }
}

const howEnded = ({ supervisor, output }: Product): string =>
  supervisor.signalCode ?? (supervisor.exitCode === 0 ? 'exit 0' : `exit ${supervisor.exitCode}: ${lastLine(output())}`);

const lastLine = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .find((line) => line.startsWith('blumsmart:')) ??
  text.trimEnd().split('\n').at(-1) ??
  '';
