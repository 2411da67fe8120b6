/** By themselves: mail and SMS. The others are done by people and recorded by hand. */
export const handChannels = ["post", "phone", "in-hand", "other"] as const;
export type HandChannel = (typeof handChannels)[number];
export type SendingChannel = "mail" | "sms" | HandChannel;

export type SendingState = "queued" | "sent" | "kept" | "failed" | "done" | "not-reached";

/** Noted where nothing is connected through which it could go. */
export const noWayOut = "no-way-out";

/** Nothing leaves a demo, so there it counts as sent; elsewhere a message that was kept told nobody. */
export const endOf = (
	state: "sent" | "kept",
	demo: boolean,
): { readonly state: SendingState; readonly error: string | null } =>
	state === "kept" && !demo ? { state: "failed", error: noWayOut } : { state, error: null };

/** The person was told, as far as anybody can know. */
const told: readonly SendingState[] = ["sent", "kept", "done"];

/** told; under way; by hand: nothing goes by itself, or all that went has failed. */
export type Told = "told" | "under-way" | "by-hand";

export function toldBy(sendings: readonly { readonly state: SendingState }[]): Told {
	if (sendings.some(({ state }) => told.includes(state))) return "told";
	return sendings.some(({ state }) => state === "queued") ? "under-way" : "by-hand";
}

/** Mobile numbers of the country, to which an SMS can go; landlines are called. Written with 0 in front. */
export function mobileNumber(phone: string | null): string | null {
	const digits = (phone ?? "").replaceAll(/\D/g, "").replace(/^84(?=\d{9}$)/, "0");
	return /^0[35789]\d{8}$/.test(digits) ? digits : null;
}

/** "•••• ••• 678": enough for the office to see that it is the right one, not enough to know whose it is. */
export const maskedNumber = (phone: string): string => `••• ••• •${phone.replaceAll(/\D/g, "").slice(-3)}`;

/** "l•••@xa.example" */
export function maskedAddress(email: string): string {
	const at = email.lastIndexOf("@");
	return at < 1 ? "•••" : `${email.slice(0, 1)}•••${email.slice(at)}`;
}
