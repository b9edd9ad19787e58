import {
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { auth } from '../app/auth';

/** The browser asks the person; who says no, or has none, is told so in words. */
const asked = <T>(asking: Promise<T>): Promise<T> =>
  asking.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'NotAllowedError') throw new Error('No passkey was used.');
    throw error;
  });

export async function signInWithPasskey(): Promise<void> {
  const optionsJSON = await auth<PublicKeyCredentialRequestOptionsJSON>('GET', '/passkey/generate-authenticate-options');
  const response = await asked(startAuthentication({ optionsJSON }));
  await auth('POST', '/passkey/verify-authentication', { response });
}

export async function addPasskey(name: string): Promise<void> {
  const optionsJSON = await auth<PublicKeyCredentialCreationOptionsJSON>('GET', '/passkey/generate-register-options');
  const response = await asked(startRegistration({ optionsJSON }));
  await auth('POST', '/passkey/verify-registration', { response, name });
}
