export interface ProcessIdentity {
  pid: number;
  startTime: string | null;
}
export declare function startTimeOf(pid: number): string | null;
export declare function identityOf(pid: number): ProcessIdentity;
export declare function isAlive(process: ProcessIdentity): boolean;
export type LockFacts = Record<string, unknown>;
export type LockAnswer =
  { held: true; release: () => void; left: (ProcessIdentity & LockFacts) | null } | { held: false; holder: ProcessIdentity & LockFacts };
export declare function tryLock(path: string, facts?: LockFacts): LockAnswer;
export declare function lock(path: string, onWait?: (holder: ProcessIdentity & LockFacts) => void): Promise<() => void>;
