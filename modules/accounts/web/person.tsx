import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { formatDay, typedDay } from "#platform/i18n/index.ts";
import {
	Actions,
	Button,
	ButtonLink,
	ConfirmAction,
	DataTable,
	Field,
	Form,
	Head,
	Links,
	Part,
} from "#platform/ui/index.ts";
import { changePerson, dropSecondFactor, setState } from "../commands/people.ts";
import { endPost } from "../commands/posts.ts";
import { factsOf } from "../commands/request-facts.ts";
import { accountsProblem } from "../errors.ts";
import { namedPosts } from "../queries/named-posts.ts";
import { findPerson, type StoredPerson } from "../store/person.ts";
import { postsOfPeople, type StoredPost } from "../store/post.ts";
import { accountMessages } from "./account-messages.ts";
import { adminMessages } from "./admin-messages.ts";
import { PersonFields, personFields } from "./invite.tsx";
import { administrators, address as list } from "./people.tsx";

const address = `${list}/:id`;
const params = z.object({ id: z.uuid() });

interface Props {
	readonly context: RequestContext<Person>;
	readonly person: StoredPerson;
}

export const showPerson = page({
	address,
	who: administrators,
	params,
	show: async ({ params: { id } }, context) => {
		const person = await findPerson(context.db, id);
		if (!person) throw accountsProblem("person-not-found", {});
		const words = adminMessages[context.language];
		const posts = await postsOfPeople(context.db, [id], context.today, "all");
		const named = await namedPosts(
			context.db,
			posts.map((post) => ({ ...post, standsInFor: null })),
			context.today,
			context.language,
		);
		return {
			title: person.name,
			illustrative: person.illustrative,
			noindex: true,
			trail: [{ label: words.people.title, address: list }],
			body: (
				<>
					<Head title={person.name} kicker={person.signInName} meta={words.states[person.state]} />
					<PostsPart context={context} person={person} posts={named} />
					{person.state === "ended" || person.id === context.actor.personId ? null : (
						<>
							<DetailsPart context={context} person={person} />
							<AccessPart context={context} person={person} />
						</>
					)}
				</>
			),
		};
	},
});

type Listed = StoredPost & { readonly place: string | null };

function PostsPart({ context, person, posts }: Props & { readonly posts: readonly Listed[] }) {
	const words = adminMessages[context.language];
	const roles = accountMessages[context.language].roles;
	const whole = accountMessages[context.language].wholeInstallation;
	return (
		<Part id="chuc-vu" title={words.person.posts}>
			<DataTable<Listed>
				caption={words.person.posts}
				captionHidden
				columns={[
					{ head: words.person.role, cell: (post) => roles[post.role] },
					{ head: words.person.place, cell: (post) => post.place ?? whole },
					{ head: words.person.days, cell: (post) => daysInWords(post, context.language) },
					{ head: words.person.end, cell: (post) => <EndPost context={context} post={post} /> },
				]}
				rows={posts}
				empty={<p>{words.people.noPosts}</p>}
			/>
			<Actions>
				<ButtonLink address={context.to(`${list}/${person.id}/chuc-vu`)}>{words.person.give}</ButtonLink>
			</Actions>
		</Part>
	);
}

function EndPost({ context, post }: { readonly context: RequestContext; readonly post: StoredPost }) {
	const words = adminMessages[context.language].person;
	if (post.until !== null && post.until <= context.today.toString()) return null;
	const form = { ...context.form, errors: context.form.values.postId === post.id ? context.form.errors : {} };
	return (
		<Form form={form} action={context.to(`${list}/${post.personId}/thoi-chuc-vu`)} prefix={post.id}>
			<input type="hidden" name="postId" value={post.id} />
			<Field
				type="date"
				name="last"
				label={words.endLast}
				value={formatDay(context.today, context.language)}
			/>
			<Button kind="second" small>
				{words.end}
			</Button>
		</Form>
	);
}

export function daysInWords(
	days: { readonly from: string; readonly until: string | null },
	language: "vi" | "en",
): string {
	const words = adminMessages[language].person;
	const from = formatDay(Temporal.PlainDate.from(days.from), language);
	if (days.until === null) return words.since(from);
	return words.between(from, formatDay(Temporal.PlainDate.from(days.until).subtract({ days: 1 }), language));
}

function DetailsPart({ context, person }: Props) {
	const words = adminMessages[context.language].person;
	return (
		<Part id="thong-tin" title={words.change}>
			<Form form={context.form} action={context.to(`${list}/${person.id}/sua`)}>
				<PersonFields language={context.language} now={person} />
				<Actions>
					<Button>{words.save}</Button>
				</Actions>
			</Form>
		</Part>
	);
}

function AccessPart({ context, person }: Props) {
	const words = adminMessages[context.language].person;
	const quiet = { ...context.form, errors: {}, values: {} };
	const own = (path: string) => context.to(`${list}/${person.id}/${path}`);
	const isLocked = person.state === "locked";
	return (
		<Part id="quyen-vao" title={words.access} note={<p>{words.dropHint}</p>}>
			<Form form={quiet} action={own("trang-thai")}>
				<Actions>
					<Button kind={isLocked ? "second" : "danger"} name="to" value={isLocked ? "active" : "locked"}>
						{isLocked ? words.unlock : words.lock}
					</Button>
				</Actions>
			</Form>
			<Form form={quiet} action={own("lien-ket")}>
				<Actions>
					<Button kind="second">{words.renew}</Button>
				</Actions>
			</Form>
			<Form form={quiet} action={own("bo-buoc-hai")}>
				<Actions>
					<Button kind="second">{words.dropFactor}</Button>
				</Actions>
			</Form>
			<Links items={[{ address: own("dong"), label: words.close }]} />
		</Part>
	);
}

/** Asked once more on a page of its own, because it cannot be taken back. */
export const showClose = page({
	address: `${address}/dong`,
	who: administrators,
	params,
	show: async ({ params: { id } }, context) => {
		const person = await findPerson(context.db, id);
		if (!person) throw accountsProblem("person-not-found", {});
		const words = adminMessages[context.language];
		return {
			title: words.person.close,
			illustrative: person.illustrative,
			noindex: true,
			trail: [
				{ label: words.people.title, address: list },
				{ label: person.name, address: back(id) },
			],
			body: (
				<>
					<Head title={words.person.close} kicker={person.name} />
					<ConfirmAction
						form={context.form}
						action={context.to(`${back(id)}/trang-thai`)}
						title={person.name}
						consequences={[words.person.closeHint, words.person.closeSessions]}
						confirm={words.person.close}
						goBack={{ label: words.link.toPerson, address: context.to(back(id)) }}
					>
						<input type="hidden" name="to" value="ended" />
					</ConfirmAction>
				</>
			),
		};
	},
});

const back = (id: string) => `${list}/${id}`;

export const sendPerson = action({
	address: `${address}/sua`,
	who: administrators,
	params,
	input: z.strictObject(personFields),
	again: { address },
	run: async ({ params: { id }, body }, context) => {
		await changePerson(context.trx, context.actor, { personId: id, ...body }, factsOf(context));
		return { redirect: back(id), notice: adminMessages[context.language].person.changed };
	},
});

export const sendState = action({
	address: `${address}/trang-thai`,
	who: administrators,
	params,
	input: z.strictObject({ to: z.enum(["active", "locked", "ended"]) }),
	again: { address },
	run: async ({ params: { id }, body: { to } }, context) => {
		await setState(context.trx, context.actor, { personId: id, to }, factsOf(context));
		const words = adminMessages[context.language].person;
		return {
			redirect: back(id),
			notice: { active: words.unlocked, locked: words.locked, ended: words.closed }[to],
		};
	},
});

export const sendDropFactor = action({
	address: `${address}/bo-buoc-hai`,
	who: administrators,
	params,
	input: z.strictObject({}),
	again: { address },
	run: async ({ params: { id } }, context) => {
		await dropSecondFactor(context.trx, context.actor, id, factsOf(context));
		return { redirect: back(id), notice: adminMessages[context.language].person.dropped };
	},
});

export const sendEndPost = action({
	address: `${address}/thoi-chuc-vu`,
	who: administrators,
	params,
	input: z.strictObject({ postId: z.uuid(), last: typedDay() }),
	again: { address },
	run: async ({ params: { id }, body }, context) => {
		await endPost(context.trx, context.actor, body, factsOf(context));
		return { redirect: back(id), notice: adminMessages[context.language].person.ended };
	},
});
