import { z } from "zod";
import type { Person } from "#platform/http/actor.ts";
import { action, type PageAnswer, page, type RequestContext } from "#platform/http/route.ts";
import { Actions, Button, ButtonLink, Form, Head, Notice } from "#platform/ui/index.ts";
import { changePassword } from "../commands/passwords.ts";
import { factsOf } from "../commands/request-facts.ts";
import { beginTotp, confirmTotp, makeRecoveryCodes, removeTotp } from "../commands/totp.ts";
import { accountsProblem } from "../errors.ts";
import { messages } from "../messages.ts";
import { address } from "./account.tsx";
import { accountMessages } from "./account-messages.ts";
import { CodeField, TotpSecret, totpPicture, withRefusal } from "./second-factor-form.tsx";

const again = { address };
const codesAddress = "/tai-khoan/ma-du-phong";

export const sendPassword = action({
	address: "/tai-khoan/mat-khau",
	who: "signed-in",
	input: z.strictObject({
		username: z.string().optional(),
		current: z.string().max(1024).default(""),
		password: z.string().min(1).max(1024),
		repeated: z.string().max(1024).default(""),
	}),
	again,
	// The present password can be tried here too.
	limit: { times: 10, minutes: 10 },
	run: async ({ body }, context) => {
		await changePassword(context.trx, context.actor, body, factsOf(context));
		return { redirect: address, notice: accountMessages[context.language].password.done };
	},
});

export const startTotp = action({
	address: "/tai-khoan/ma-xac-nhan",
	who: "signed-in",
	input: z.strictObject({}),
	again,
	run: async (_, context) => {
		const secret = await beginTotp(context.trx, context.actor.personId, factsOf(context));
		return totpPage(context, secret);
	},
});

export const sendTotp = action({
	address: "/tai-khoan/ma-xac-nhan/bat",
	who: "signed-in",
	input: z.strictObject({ code: z.string().max(64).default("") }),
	again,
	limit: { times: 20, minutes: 10 },
	run: async ({ body }, context) => {
		const facts = factsOf(context);
		if (await confirmTotp(context.trx, context.actor, body.code, facts))
			return { redirect: codesAddress, notice: messages[context.language].enrol.done };
		const secret = await beginTotp(context.trx, context.actor.personId, facts);
		return totpPage(context, secret, accountsProblem("code-wrong", {}).sentence(context.language));
	},
});

async function totpPage(
	context: RequestContext<Person>,
	secret: string,
	refusal?: string,
): Promise<PageAnswer> {
	const words = messages[context.language].enrol;
	const picture = await totpPicture(secret, context.actor.name);
	return {
		title: words.title,
		noindex: true,
		body: (
			<>
				<Head title={words.title} />
				<Form form={withRefusal(context.form, refusal)} action={context.to("/tai-khoan/ma-xac-nhan/bat")}>
					<TotpSecret language={context.language} secret={secret} picture={picture} />
					<CodeField language={context.language} />
					<Actions>
						<Button>{words.button}</Button>
					</Actions>
				</Form>
			</>
		),
	};
}

export const stopTotp = action({
	address: "/tai-khoan/ma-xac-nhan/tat",
	who: "signed-in",
	input: z.strictObject({}),
	again,
	run: async (_, context) => {
		await removeTotp(context.trx, context.actor, factsOf(context));
		return { redirect: address, notice: accountMessages[context.language].totp.removed };
	},
});

export const showRecovery = page({
	address: codesAddress,
	who: "signed-in",
	show: (_, context) => {
		const words = accountMessages[context.language].recovery;
		return {
			title: words.title,
			noindex: true,
			body: (
				<>
					<Head title={words.title} lede={words.intro} />
					<Form form={context.form} action={context.to(codesAddress)}>
						<Button>{words.button}</Button>
					</Form>
				</>
			),
		};
	},
});

export const sendRecovery = action({
	address: codesAddress,
	who: "signed-in",
	input: z.strictObject({}),
	again: { address: codesAddress },
	run: async (_, context) => {
		const words = accountMessages[context.language].recovery;
		const codes = await makeRecoveryCodes(context.trx, context.actor, factsOf(context));
		return {
			title: words.list,
			noindex: true,
			body: (
				<>
					<Head title={words.list} />
					<Notice kind="warn" title={words.title} level={2}>
						<p>{words.lede}</p>
					</Notice>
					<ol>
						{codes.map((code) => (
							<li>
								<code>{code}</code>
							</li>
						))}
					</ol>
					<ButtonLink address={context.to(address)}>{words.back}</ButtonLink>
				</>
			),
		};
	},
});
