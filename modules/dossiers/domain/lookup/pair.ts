/** What a person types to find a dossier without the code of its receipt. */
export interface TypedPair {
	readonly code: string;
	readonly phone: string;
}

/** A code as it may be stored: codes have no spaces, and their letters are big in most systems. */
export function codesMeant(typed: string): readonly string[] {
	const bare = typed.normalize("NFC").replaceAll(/\s/g, "");
	return [...new Set([bare, bare.toUpperCase()])];
}

/** The number behind the ways of writing it: +84 912 345 678, 0912.345.678 and 84912345678 are one. */
export const bareNumber = (phone: string): string =>
	phone
		.replaceAll(/\D/g, "")
		.replace(/^84(?=\d{8,})/, "")
		.replace(/^0+/, "");

/** Whether it can be a full number: part of one is never compared. */
export const isFullNumber = (phone: string): boolean => /^\d{8,12}$/.test(bareNumber(phone));

/** Where a request comes from, as one place: a whole /64 of IPv6 belongs to one line. */
export function networkOf(from: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(from);
	if (mapped) return mapped[1] as string;
	if (!from.includes(":")) return from;
	const [head = "", tail] = from.toLowerCase().split("::");
	const written = head === "" ? [] : head.split(":");
	const after = tail === undefined || tail === "" ? [] : tail.split(":");
	const zeros = tail === undefined ? 0 : Math.max(0, 8 - written.length - after.length);
	const groups = [...written, ...Array.from({ length: zeros }, () => "0"), ...after];
	return `${groups
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ""))
		.join(":")}::/64`;
}
