import type { Draft } from '../document/fields';
import type { Decision } from './held-decision';
import { lostWords } from './lost-words';
import { resending } from './resend';

export interface SendingPorts {
  decide: (decision: Decision<Draft>, closing: boolean) => Promise<unknown>;
  giveBack: (documentId: string) => void;
  /** It has been decided, or could not be: what is known of it is of before. */
  forget: (documentId: string) => void;
  onDecided: () => void;
  tellNotSaved: (told: { documentId: string; error: unknown; onOpen: (() => void) | null }) => void;
  hideNotSaved: (documentId: string) => void;
  /** The page is left, and what was entered is gone with it: no longer offered where it is still told. */
  withdrawOffer: (documentId: string, error: unknown) => void;
  resendMs?: readonly number[];
}

/** Sends decisions. What could not be sent keeps what was entered, and is offered to be opened again. */
export function createSender({ reopen, ...ports }: SendingPorts & { reopen: (decision: Decision<Draft>) => Promise<void> }) {
  const offers = new Map<string, unknown>();
  let left = false;

  function notSaved(decision: Decision<Draft>, error: unknown): void {
    const { documentId } = decision;
    ports.giveBack(documentId);
    const open = () => {
      // Once, however often it is clicked.
      if (!offers.delete(documentId)) return;
      reopen(decision).then(
        () => ports.hideNotSaved(documentId),
        (failed: unknown) => notSaved(decision, failed),
      );
    };
    // Where something newer stands, what was entered no longer fits.
    const isOffered = !left && lostWords(error) === null;
    if (isOffered) offers.set(documentId, error);
    ports.tellNotSaved({ documentId, error, onOpen: isOffered ? open : null });
  }
  return {
    async send(decision: Decision<Draft>, closing: boolean): Promise<void> {
      await resending(() => ports.decide(decision, closing), ports.resendMs).catch((error: unknown) => notSaved(decision, error));
      ports.forget(decision.documentId);
      ports.onDecided();
    },
    start: () => void (left = false),
    end() {
      left = true;
      for (const [documentId, error] of offers) ports.withdrawOffer(documentId, error);
      offers.clear();
    },
  };
}
