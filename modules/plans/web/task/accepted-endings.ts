import { type KindName, kinds } from "#platform/files/index.ts";

/** `.jpg,.png,…` for the chooser of files of a browser. */
export const acceptedEndings = (names: readonly KindName[]): string =>
	names.flatMap((name) => kinds[name].extensions.map((ending) => `.${ending}`)).join(",");
