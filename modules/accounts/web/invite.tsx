import { z } from "zod";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, type PageAnswer, page, type RequestContext } from "#platform/http/route.ts";
import { queueMail } from "#platform/mail/index.ts";
import { Actions, Button, ButtonLink, Field, Form, Head } from "#platform/ui/index.ts";
import { invitePerson, renewLink } from "../commands/people.ts";
import { factsOf } from "../commands/request-facts.ts";
import { messages } from "../messages.ts";
import { adminMessages } from "./admin-messages.ts";
import { administrators, address as list } from "./people.tsx";

const address = `${list}/moi`;
const optional = (most: number) =>
	z
		.string()
		.trim()
		.max(most)
		.default("")
		.transform((text) => text || null);
export const personFields = {
	name: z.string().trim().min(1).max(120),
	email: z
		.union([z.literal(""), z.email()])
		.default("")
		.transform((text) => text || null),
	phone: optional(30),
};

export const showInvite = page({
	address,
	who: administrators,
	show: (_, context) => {
		const words = adminMessages[context.language];
		return {
			title: words.invite.title,
			noindex: true,
			trail: [{ label: words.people.title, address: list }],
			body: (
				<>
					<Head title={words.invite.title} lede={words.invite.lede} />
					<Form form={context.form} action={context.to(address)}>
						<PersonFields language={context.language} />
						<Field
							type="text"
							name="signInName"
							label={words.people.signInName}
							hint={words.invite.signInHint}
							maxlength={254}
							spellcheck={false}
							autocomplete="off"
						/>
						<Actions>
							<Button>{words.invite.button}</Button>
						</Actions>
					</Form>
				</>
			),
		};
	},
});

interface PersonFieldsProps {
	readonly language: "vi" | "en";
	readonly now?: { readonly name: string; readonly email: string | null; readonly phone: string | null };
}

export function PersonFields({ language, now }: PersonFieldsProps) {
	const words = adminMessages[language];
	return (
		<>
			<Field type="text" name="name" label={words.people.name} maxlength={120} value={now?.name ?? ""} />
			<Field
				type="email"
				name="email"
				label={words.invite.email}
				hint={words.invite.emailHint}
				value={now?.email ?? ""}
				optional
			/>
			<Field type="tel" name="phone" label={words.invite.phone} value={now?.phone ?? ""} optional />
		</>
	);
}

export const sendInvite = action({
	address,
	who: administrators,
	input: z.strictObject({ ...personFields, signInName: z.string().trim().min(3).max(254) }),
	again: { address },
	run: async ({ body }, context) => {
		const { personId, link } = await invitePerson(context.trx, context.actor, body, factsOf(context));
		return handOver(context, { id: personId, ...body }, link, "invite");
	},
});

export const sendRenewLink = action({
	address: `${list}/:id/lien-ket`,
	who: administrators,
	params: z.object({ id: z.uuid() }),
	input: z.strictObject({}),
	again: { address: `${list}/:id` },
	run: async ({ params }, context) => {
		const { person, link } = await renewLink(context.trx, context.actor, params.id, factsOf(context));
		return handOver(context, person, link, person.state === "invited" ? "invite" : "reset");
	},
});

/** By mail where there is an address; else shown this once, to be handed over. */
async function handOver(
	context: RequestContext<Person> & { readonly trx: WriteTransaction },
	person: { readonly id: string; readonly name: string; readonly email: string | null },
	link: string,
	purpose: "invite" | "reset",
): Promise<PageAnswer> {
	const words = adminMessages[context.language];
	// Mail is written in Vietnamese: the language of the page is the administrator's, not the reader's.
	const mail = messages.vi.mail;
	if (person.email)
		await queueMail(context.trx, {
			to: person.email,
			subject: purpose === "invite" ? mail.inviteSubject : mail.resetSubject,
			text: mail[purpose](person.name, link),
		});
	return {
		title: words.link.title,
		noindex: true,
		trail: [{ label: words.people.title, address: list }],
		body: (
			<>
				<Head title={words.link.title} kicker={person.name} />
				{person.email ? (
					<p>{words.link.sent(person.email)}</p>
				) : (
					<>
						<p>{words.link.hand(person.name)}</p>
						<p>
							<code>{link}</code>
						</p>
					</>
				)}
				<Actions>
					<ButtonLink address={context.to(`${list}/${person.id}/chuc-vu`)}>{words.link.toPost}</ButtonLink>
					<ButtonLink kind="link" address={context.to(`${list}/${person.id}`)}>
						{words.link.toPerson}
					</ButtonLink>
				</Actions>
			</>
		),
	};
}
