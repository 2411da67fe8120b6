import { z } from "zod";
import { action } from "#platform/http/route.ts";
import { addPasskey, removePasskey, signInByPasskey } from "../commands/passkeys.ts";
import { factsOf } from "../commands/request-facts.ts";
import { ownAddress } from "../domain/own-address.ts";
import { accountsProblem } from "../errors.ts";
import { address } from "./account.tsx";
import { accountMessages } from "./account-messages.ts";
import { enter } from "./sign-in.tsx";
import { signInPage } from "./sign-in-form.tsx";

const answer = z.string().min(1).max(20_000);

export const sendPasskeySignIn = action({
	address: "/dang-nhap/khoa-truy-cap",
	who: "everyone",
	input: z.strictObject({ answer, continue: z.string().max(2000).optional() }),
	again: { address: "/dang-nhap" },
	limit: { times: 30, minutes: 1 },
	run: async ({ body }, context) => {
		const goOn = ownAddress(body.continue);
		const token = await signInByPasskey(context.trx, body.answer, factsOf(context));
		if (token) return enter(context, token, goOn);
		const refusal = accountsProblem("passkey-refused", {}).sentence(context.language);
		return signInPage(context, { goOn, refusal });
	},
});

export const sendPasskey = action({
	address: "/tai-khoan/khoa-truy-cap",
	who: "signed-in",
	input: z.strictObject({ answer, label: z.string().trim().min(1).max(60) }),
	again: { address },
	run: async ({ body }, context) => {
		await addPasskey(context.trx, context.actor, body, factsOf(context));
		return { redirect: address, notice: accountMessages[context.language].passkeys.added };
	},
});

export const dropPasskey = action({
	address: "/tai-khoan/khoa-truy-cap/go",
	who: "signed-in",
	input: z.strictObject({ id: z.string().min(1).max(1400) }),
	again: { address },
	run: async ({ body }, context) => {
		await removePasskey(context.trx, context.actor, body.id, factsOf(context));
		return { redirect: address, notice: accountMessages[context.language].passkeys.removed };
	},
});
