import { z } from "zod";
import { action, page } from "#platform/http/route.ts";
import { queueMail } from "#platform/mail/index.ts";
import { Actions, Button, Field, Form, Head } from "#platform/ui/index.ts";
import { factsOf } from "../commands/request-facts.ts";
import { askForReset } from "../commands/setup-links.ts";
import { messages } from "../messages.ts";

const address = "/quen-mat-khau";

export const showForgotten = page({
	address,
	who: "everyone",
	show: (_, context) => {
		const words = messages[context.language];
		return {
			title: words.forgotten.title,
			noindex: true,
			body: (
				<>
					<Head title={words.forgotten.title} lede={words.forgotten.lede} />
					<Form form={context.form} action={context.to(address)}>
						<Field
							type="text"
							name="name"
							label={words.signIn.name}
							hint={words.signIn.nameHint}
							autocomplete="username"
							spellcheck={false}
							maxlength={254}
						/>
						<Actions>
							<Button>{words.forgotten.button}</Button>
						</Actions>
					</Form>
				</>
			),
		};
	},
});

export const sendForgotten = action({
	address,
	who: "everyone",
	input: z.strictObject({ name: z.string().min(1).max(254) }),
	again: { address },
	limit: { times: 10, minutes: 10 },
	run: async ({ body }, context) => {
		const asked = await askForReset(context.trx, body.name, factsOf(context));
		const words = messages[context.language];
		if (asked)
			await queueMail(context.trx, {
				to: asked.email,
				subject: words.mail.resetSubject,
				text: words.mail.reset(asked.person.name, asked.link),
			});
		return { redirect: "/dang-nhap", notice: words.forgotten.sent };
	},
});
