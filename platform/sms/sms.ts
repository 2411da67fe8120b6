import { smsProblem } from "./errors.ts";

/** A short message to one number. The id is the same when it is tried again, so that a gateway can know it. */
export interface Sms {
	readonly id: string;
	/** 0 and nine digits */
	readonly to: string;
	readonly text: string;
}

/** Where short messages go. `kept` means that this installation sends nothing out. */
export interface SmsGateway {
	send(sms: Sms): Promise<"sent" | "kept">;
}

declare module "../http/route.ts" {
	interface Services {
		readonly sms?: SmsGateway;
	}
}

/** The demo's gateway, and that of an installation without one: messages stay in the outbox. */
export const keepingSms: SmsGateway = { send: async () => "kept" };

/** The gateway will say the same next time; trying again is of no use. */
export class SmsRefusedForGood extends Error {}

/**
 * Hands messages as JSON to a gateway over HTTP: provinces have contracts with different ones, and a small program between
 * translates. 2xx: taken; 4xx but 408 and 429: refused for good; anything else is tried again.
 */
export function makeSms(settings: {
	readonly smsUrl?: string | undefined;
	readonly smsToken?: string | undefined;
	readonly demo: boolean;
}): SmsGateway {
	const { smsUrl, smsToken, demo } = settings;
	if (demo || !smsUrl) return keepingSms;
	if (!URL.canParse(smsUrl) || !/^https?:$/.test(new URL(smsUrl).protocol))
		throw smsProblem("settings-unreadable", { name: "SMS_URL" });
	return {
		send: async (sms) => {
			const answer = await fetch(smsUrl, {
				method: "POST",
				headers: {
					"content-type": "application/json",
					...(smsToken ? { authorization: `Bearer ${smsToken}` } : {}),
				},
				body: JSON.stringify(sms),
				redirect: "error",
				signal: AbortSignal.timeout(15_000),
			});
			await answer.body?.cancel();
			if (answer.ok) return "sent";
			const said = `${answer.status} ${answer.statusText}`.trim();
			const forGood =
				answer.status >= 400 && answer.status < 500 && ![401, 403, 408, 429].includes(answer.status);
			throw forGood ? new SmsRefusedForGood(said) : new Error(said);
		},
	};
}
