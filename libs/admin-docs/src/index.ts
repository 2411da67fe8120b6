export type { KnownBody } from "./bodies/body-context.ts";
export { type Knowledge, nothingKnown } from "./knowledge.ts";
export type { LaidOutCell, LaidOutTable, LaidOutText } from "./layout.ts";
export { readPaper } from "./read-paper.ts";
export type * from "./reading.ts";
export { normaliseText } from "./text/normalise.ts";
export { doubtSentence } from "./words/doubt-words.ts";
