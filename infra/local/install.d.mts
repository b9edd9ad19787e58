export declare function install(root: string): Promise<void>;
export declare function whatIsMissing(root: string): string | null;
