import { z } from "zod";
import { action, page } from "#platform/http/route.ts";
import { Actions, Button, Field, Form, Head } from "#platform/ui/index.ts";
import { setPasswordByLink } from "../commands/passwords.ts";
import { factsOf } from "../commands/request-facts.ts";
import { messages } from "../messages.ts";

const address = "/thiet-lap/:token";
const params = z.object({ token: z.string().min(20).max(100) });

/** Says nothing about whether the link works: opening it (a mail scanner does) must not use it up or tell. */
export const showSetPassword = page({
	address,
	who: "everyone",
	params,
	show: ({ params: { token } }, context) => {
		const words = messages[context.language].link;
		return {
			title: words.title,
			noindex: true,
			body: (
				<>
					<Head title={words.title} lede={words.lede} />
					<Form form={context.form} action={context.to(`/thiet-lap/${token}`)}>
						<PasswordFields language={context.language} />
						<Actions>
							<Button>{words.button}</Button>
						</Actions>
					</Form>
				</>
			),
		};
	},
});

export function PasswordFields({ language }: { readonly language: "vi" | "en" }) {
	const words = messages[language].link;
	return (
		<>
			<Field
				type="password"
				name="password"
				label={words.password}
				hint={words.hint}
				autocomplete="new-password"
			/>
			<Field type="password" name="repeated" label={words.repeated} autocomplete="new-password" />
		</>
	);
}

export const sendSetPassword = action({
	address,
	who: "everyone",
	params,
	input: z.strictObject({
		password: z.string().min(1).max(1024),
		repeated: z.string().max(1024).default(""),
	}),
	again: { address },
	limit: { times: 20, minutes: 1 },
	run: async ({ params: { token }, body }, context) => {
		await setPasswordByLink(context.trx, { ...body, token }, factsOf(context));
		return { redirect: "/dang-nhap", notice: messages[context.language].link.done };
	},
});
