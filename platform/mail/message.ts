import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { normaliseText } from "../events/canonical.ts";
import { mailProblem } from "./errors.ts";

/** A letter to one person. */
export interface Message {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	readonly html?: string;
	/** further header fields; the usual ones are set by the sender */
	readonly headers?: Readonly<Record<string, string>>;
	/** for quiet hours and digests */
	readonly notBefore?: Temporal.Instant;
}

/** One plain address: no list, no name, nothing that could end the header line. */
const Address = z.email().max(254);
const HeaderName = z.string().regex(/^(X-[A-Za-z-]+|List-Unsubscribe|List-Unsubscribe-Post|Auto-Submitted)$/);

/** Refuses an address that is not one; whatever else could break out of a header line becomes a blank. */
export function checkMessage(message: Message): Message {
	const to = Address.safeParse(message.to.trim());
	if (!to.success) throw mailProblem("not-an-address", { address: message.to });
	const headers = Object.entries(message.headers ?? {}).map(([name, value]) => [
		HeaderName.parse(name),
		oneLine(value),
	]);
	return {
		...message,
		to: to.data,
		subject: oneLine(message.subject),
		text: normaliseText(message.text),
		headers: Object.fromEntries(headers),
	};
}

function oneLine(text: string): string {
	return normaliseText(text)
		.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
		.trim();
}
