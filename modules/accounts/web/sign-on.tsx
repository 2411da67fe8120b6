import { z } from "zod";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { action, type PageAnswer, type RequestContext } from "#platform/http/route.ts";
import { Actions, ButtonLink, Head } from "#platform/ui/index.ts";
import { factsOf } from "../commands/request-facts.ts";
import { beginSignOn, callbackAddress, endSignOn, removeIdentity } from "../commands/sign-on.ts";
import { ownAddress } from "../domain/own-address.ts";
import { accountsProblem } from "../errors.ts";
import { messages } from "../messages.ts";
import { address as account } from "./account.tsx";
import { accountMessages } from "./account-messages.ts";
import { askSecondFactor } from "./second-factor-form.tsx";
import { enter } from "./sign-in.tsx";
import { signInPage } from "./sign-in-form.tsx";

const signOnFacts = (context: RequestContext) => ({ ...factsOf(context), browser: context.browser ?? "" });
const providerName = (context: RequestContext) => context.services.installation.signOn?.name ?? "";

export const sendSignOn = action({
	address: "/dang-nhap/noi-khac",
	who: "everyone",
	input: z.strictObject({ continue: z.string().max(2000).optional() }),
	again: { address: "/dang-nhap" },
	limit: { times: 20, minutes: 1 },
	run: ({ body }, context) => away(context, { purpose: "sign-in", goOn: ownAddress(body.continue) }),
});

export const sendLink = action({
	address: "/tai-khoan/danh-tinh",
	who: "signed-in",
	input: z.strictObject({}),
	again: { address: account },
	limit: { times: 20, minutes: 1 },
	run: (_, context) => away(context, { purpose: "link", goOn: account }),
});

/** A link and not a redirect: our policy lets forms lead to no other host, not even by way of a redirect. */
async function away(
	context: RequestContext & { readonly trx: WriteTransaction },
	begin: { readonly purpose: "sign-in" | "link"; readonly goOn: string },
): Promise<PageAnswer> {
	const there = await beginSignOn(context.trx, context.actor, begin, signOnFacts(context));
	const words = messages[context.language].oidc;
	const provider = providerName(context);
	return {
		title: words.title(provider),
		noindex: true,
		body: (
			<>
				<Head title={words.title(provider)} lede={words.lede(provider)} />
				<Actions>
					<ButtonLink address={there}>{words.go(provider)}</ButtonLink>
				</Actions>
			</>
		),
	};
}

export const receiveSignOn = action({
	address: callbackAddress,
	who: "everyone",
	arrivesBy: "redirect",
	input: z.record(z.string().max(100), z.string().max(4000)),
	again: { address: "/dang-nhap" },
	limit: { times: 30, minutes: 1 },
	run: async ({ body }, context) => {
		const answer = await endSignOn(context.trx, context.actor, body, signOnFacts(context));
		const provider = providerName(context);
		switch (answer.kind) {
			case "in":
				return enter(context, answer.token, answer.goOn);
			case "ask":
			case "enrol":
				return askSecondFactor(context, answer);
			case "linked":
				return { redirect: account, notice: messages[context.language].oidc.linked(provider) };
			case "refused": {
				const refusal = accountsProblem("identity-refused", { provider }).sentence(context.language);
				if (context.actor.kind === "person") return { redirect: account, notice: refusal };
				return signInPage(context, { goOn: "/", refusal });
			}
		}
	},
});

export const dropIdentity = action({
	address: "/tai-khoan/danh-tinh/go",
	who: "signed-in",
	input: z.strictObject({}),
	again: { address: account },
	run: async (_, context) => {
		await removeIdentity(context.trx, context.actor, factsOf(context));
		return { redirect: account, notice: accountMessages[context.language].identities.removed };
	},
});
