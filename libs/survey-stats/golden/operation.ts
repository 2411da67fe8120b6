import type { Bound } from "./bind-design.ts";

/** Answers one operation of the file with our library. */
export type Operation = (bound: Bound, args: Readonly<Record<string, unknown>>) => unknown;
