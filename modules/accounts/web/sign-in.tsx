import { z } from "zod";
import { action, page, type RedirectAnswer, type RequestContext } from "#platform/http/route.ts";
import { factsOf } from "../commands/request-facts.ts";
import { signIn } from "../commands/sign-in.ts";
import { ownAddress } from "../domain/own-address.ts";
import { messages } from "../messages.ts";
import { sessionCookie } from "../session-cookie.ts";
import { askSecondFactor } from "./second-factor-form.tsx";
import { signInPage } from "./sign-in-form.tsx";

export const address = "/dang-nhap";

export const showSignIn = page({
	address,
	who: "everyone",
	query: z.object({ continue: z.string().max(2000).optional() }),
	show: ({ query }, context) => {
		const goOn = ownAddress(query.continue);
		return context.actor.kind === "person" ? { redirect: goOn } : signInPage(context, { goOn });
	},
});

export const sendSignIn = action({
	address,
	who: "everyone",
	input: z.strictObject({
		name: z.string().min(1).max(254),
		password: z.string().min(1).max(1024),
		continue: z.string().max(2000).optional(),
	}),
	again: { address },
	// Beside the growing delay: hashing is work, and nobody types thirty passwords in a minute.
	limit: { times: 30, minutes: 1 },
	run: async ({ body }, context) => {
		const goOn = ownAddress(body.continue);
		const words = messages[context.language].signIn;
		const answer = await signIn(context.trx, body, factsOf(context));
		switch (answer.kind) {
			case "in":
				return enter(context, answer.token, goOn);
			case "ask":
			case "enrol":
				return askSecondFactor(context, { ...answer, goOn });
			case "wait":
				return signInPage(context, { goOn, name: body.name, refusal: words.wait(answer.seconds) });
			case "refused":
				return signInPage(context, { goOn, name: body.name, refusal: words.refused });
		}
	},
});

/** Into the house: the new session's cookie, and on to where the person wanted to go. */
export function enter(context: RequestContext, token: string, goOn: string, notice?: string): RedirectAnswer {
	return {
		redirect: goOn,
		notice: notice ?? messages[context.language].signIn.done,
		cookies: [sessionCookie(token, context.services.installation)],
	};
}
