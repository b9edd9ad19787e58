import type { Plugin } from 'vite';

export function usedStyles(): Plugin;
export function onlyUsed(css: string, used: ReadonlySet<string>): string;
