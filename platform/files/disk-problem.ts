import { problem } from "./errors.ts";

/** What a disk says when it cannot take more, in words a person can act upon. */
export function problemOfDisk(error: unknown): Error | null {
	const code = (error as NodeJS.ErrnoException).code ?? "";
	if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code)) return problem("disk-full", {});
	if (["EACCES", "EPERM", "EROFS", "EIO"].includes(code))
		return problem("store-not-writable", { reason: code });
	return null;
}
