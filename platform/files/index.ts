/** The door to files: keeping, serving, publishing, and reading strangers' files in a thread. */
import "./services.ts";

export { type CheckedFile, checkFile, type SentFile } from "./check-file.ts";
export { download, publicDownload } from "./download.ts";
export type { Bytes, FileStore, PutLimits, StoredBytes } from "./file-store.ts";
export { runInWorker, type WorkerLimits } from "./in-worker.ts";
export { type FileToKeep, filesOf, findFile, forgetFile, type KeptFile, keepFile } from "./keep-file.ts";
export { type FileKind, type KindName, kinds } from "./kinds.ts";
export { openFileStore } from "./open-file-store.ts";
export { findPublished, type PublishedCopy, publishFile, withdrawFile } from "./publish-file.ts";
export { sweep, sweepSchedule } from "./sweep.ts";
