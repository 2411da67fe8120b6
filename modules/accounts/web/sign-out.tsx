import { z } from "zod";
import { action } from "#platform/http/route.ts";
import { signOut } from "../commands/end-sessions.ts";
import { factsOf } from "../commands/request-facts.ts";
import { messages } from "../messages.ts";
import { endedSessionCookie } from "../session-cookie.ts";

/** For everyone: who is signed out already is told the same, not asked to sign in first. */
export const sendSignOut = action({
	address: "/dang-xuat",
	who: "everyone",
	input: z.strictObject({}),
	again: { address: "/dang-nhap" },
	run: async (_, context) => {
		if (context.actor.kind === "person") await signOut(context.trx, context.actor, factsOf(context));
		return {
			redirect: "/",
			notice: messages[context.language].signIn.out,
			cookies: [endedSessionCookie(context.services.installation)],
		};
	},
});
