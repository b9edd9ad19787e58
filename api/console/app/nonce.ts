/** Inline styles carry it, or the browser drops them: the server gives each answer its own (api/http/serve-console.ts). */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// Mantine's scroll lock makes its style element through webpack's convention.
(globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = styleNonce;
